package trainwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What {@code bin/serve} starts, in a process of its own. */
final class ServeProcess {
  private static final Pattern READY = Pattern.compile("ready at (http://127\\.0\\.0\\.1:\\d+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private String address = "";

  private ServeProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it without waiting; its standard error goes to a file. */
  static ServeProcess start(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dsun.net.httpserver.nodelay=true");
    command.add("--enable-native-access=ALL-UNNAMED");
    var classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", classPath)));
    command.add(LocalServer.class.getName());
    command.addAll(List.of(arguments));
    try {
      var log = Files.createTempFile("serve", ".log");
      var builder = new ProcessBuilder(command).redirectError(log.toFile());
      builder.environment().remove("DATABASE_URL");
      return new ServeProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it serves. */
  ServeProcess ready() {
    var out = process.inputReader(StandardCharsets.UTF_8);
    try {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        var found = READY.matcher(line);
        if (found.find()) {
          address = found.group(1);
          return this;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("it did not start: " + errors());
  }

  int port() {
    return URI.create(address).getPort();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** SIGTERM, as Ctrl-C does. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() {
    var _ = process.destroyForcibly();
  }

  /** Its exit status, once it has ended. */
  int await(Duration longest) throws InterruptedException {
    if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      throw new AssertionError("it still runs after " + longest);
    }
    return process.exitValue();
  }

  /** What it wrote to standard error. */
  String errors() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
