package trainwright.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import trainwright.platform.Json;
import trainwright.platform.Sha256;

/** Stands before a Data API endpoint and keeps what it says to each statement. */
final class DataApiRecorder implements AutoCloseable {
  private final Map<String, String> results = new ConcurrentHashMap<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final int endpoint;

  DataApiRecorder(int endpoint) throws IOException {
    this.endpoint = endpoint;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::forward);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** By the SHA-256 of its SQL what each statement was answered since it last forgot. */
  Map<String, String> results() {
    return Map.copyOf(results);
  }

  /** The {@code Authorization} of each request so far. */
  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  void forget() {
    results.clear();
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
      var answer = send(exchange, body);
      var sql = Json.tree(body).path("sql");
      if (answer.statusCode() == 200 && sql.isTextual()) {
        results.put(Sha256.hex(sql.asText()), answer.body());
      }
      answer
          .headers()
          .firstValue("x-amzn-ErrorType")
          .ifPresent(type -> exchange.getResponseHeaders().set("x-amzn-ErrorType", type));
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.statusCode(), bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> send(HttpExchange exchange, String body)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + endpoint + exchange.getRequestURI());
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    client.close();
  }
}
