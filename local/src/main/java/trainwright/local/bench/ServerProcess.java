package trainwright.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trainwright.local.Tokens;

/**
 * The whole product as {@code bin/serve} starts it, in a process of its own on a given database.
 */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  private static final Pattern STATEMENTS = Pattern.compile("\"statements\":(\\d+)");
  private static final Duration TOKEN_LIFE = Duration.ofDays(1);

  private final Process process;
  private final Path data;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess(Process process, Path data, String address) {
    this.process = process;
    this.data = data;
    this.address = address;
  }

  /** Starts the server on the database at a JDBC address and waits until it serves. */
  static ServerProcess on(String jdbcUrl) throws IOException {
    var data = Files.createTempDirectory("trainwright-bench");
    var builder =
        new ProcessBuilder(
            Path.of("local/target/serve").toAbsolutePath().toString(),
            "--port",
            "0",
            "--data",
            data.toString());
    builder.environment().put("DATABASE_URL", jdbcUrl);
    builder.redirectError(data.resolve("log").toFile());
    var process = builder.start();
    var out = process.inputReader(StandardCharsets.UTF_8);
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      var found = ADDRESS.matcher(line);
      if (found.find()) {
        return new ServerProcess(process, data, found.group());
      }
    }
    throw new IllegalStateException(
        "the server did not start: " + Files.readString(data.resolve("log")));
  }

  /** The body of a GET that must succeed. */
  String get(String path) throws IOException, InterruptedException {
    return body(HttpRequest.newBuilder(URI.create(address + path)).build(), 200);
  }

  /** The body of a POST that must make something. */
  String post(String path, String json) throws IOException, InterruptedException {
    return post(path, json, 201);
  }

  /** The body of a POST that must be answered with this status. */
  String post(String path, String json, int status) throws IOException, InterruptedException {
    return body(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        status);
  }

  /** A token that it takes for a user. */
  String token(String subject) {
    return Tokens.in(data).mint(subject, List.of(), TOKEN_LIFE);
  }

  /** The answer to a user's request, whatever it is. */
  HttpResponse<String> send(
      String token, String method, String path, String json, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    headers.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** How many statements most requests of a route took, by its log. */
  int statements(String route) throws IOException {
    var counts = new TreeMap<Integer, Integer>();
    try (Stream<String> lines = Files.lines(data.resolve("log"))) {
      lines
          .filter(line -> line.contains("\"route\":\"" + route + "\""))
          .map(STATEMENTS::matcher)
          .filter(Matcher::find)
          .forEach(found -> counts.merge(Integer.parseInt(found.group(1)), 1, Integer::sum));
    }
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private String body(HttpRequest request, int status) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          request.uri() + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
