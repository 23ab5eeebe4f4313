package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import trainwright.platform.Json;

/**
 * Stands where AWS would be, answers, and writes down which permissions each call needed. Who
 * called, and which service, is read from the signature, so that it makes no difference by which
 * client a call was made: each function signs with its own name as key id.
 */
final class AwsRecorder implements AutoCloseable {
  private static final Pattern SIGNATURE =
      Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/[^/]+/([^/]+)/aws4_request.*");

  private static final Pattern LINK =
      Pattern.compile(
          "http://127\\.0\\.0\\.1:\\d+/([^/\"?]+)/[^\"?]*\\?([^\"\\\\]*X-Amz-Signature[^\"\\\\]*)");

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI dataApi;
  private final Map<String, String> secrets;
  private final Map<String, Set<String>> needed = new ConcurrentHashMap<>();

  /**
   * Starts recording.
   *
   * @param dataApiPort where a Data API answers
   * @param secrets what Secrets Manager keeps, by ARN
   */
  AwsRecorder(int dataApiPort, Map<String, String> secrets) {
    this.dataApi = URI.create("http://127.0.0.1:" + dataApiPort);
    this.secrets = secrets;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The permissions that a function needed so far, each as an action and a resource. */
  Set<String> neededBy(String function) {
    return new TreeSet<>(needed.getOrDefault(function, Set.of()));
  }

  /** An answer of a service. */
  private record Answer(int status, String body) {}

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = exchange.getRequestHeaders();
      var signature =
          SIGNATURE.matcher(Objects.requireNonNullElse(headers.getFirst("Authorization"), ""));
      var answer =
          signature.matches()
              ? answer(exchange, signature.group(1), signature.group(2), body)
              : new Answer(403, "{\"__type\": \"MissingAuthenticationToken\"}");
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer answer(HttpExchange exchange, String caller, String service, String body)
      throws IOException {
    var operation =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "")
            .replaceFirst(".*\\.", "");
    return switch (service) {
      case "rds-data" -> dataApi(exchange, caller, body);
      case "secretsmanager" -> secret(caller, operation, Json.tree(body));
      case "sqs" -> queue(caller, operation, Json.tree(body));
      case "s3" -> file(exchange, caller);
      default -> unexpected(caller, service + " " + exchange.getRequestURI());
    };
  }

  private void need(String caller, String action, String resource) {
    needed.computeIfAbsent(caller, _ -> new ConcurrentSkipListSet<>()).add(action + " " + resource);
  }

  /**
   * The Data API reads the secret as the caller. A transaction that begins may end either way,
   * whichever it was in this test.
   */
  private Answer dataApi(HttpExchange exchange, String caller, String body) throws IOException {
    var path = exchange.getRequestURI().getPath();
    JsonNode request = Json.tree(body);
    var cluster = request.path("resourceArn").asText();
    need(caller, "secretsmanager:GetSecretValue", request.path("secretArn").asText());
    switch (path) {
      case "/Execute" -> need(caller, "rds-data:ExecuteStatement", cluster);
      case "/BatchExecute" -> need(caller, "rds-data:BatchExecuteStatement", cluster);
      default -> {
        need(caller, "rds-data:BeginTransaction", cluster);
        need(caller, "rds-data:CommitTransaction", cluster);
        need(caller, "rds-data:RollbackTransaction", cluster);
      }
    }
    var forwarded =
        HttpRequest.newBuilder(dataApi.resolve(path))
            .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(forwarded, BodyHandlers.ofString());
      answer
          .headers()
          .firstValue("x-amzn-ErrorType")
          .ifPresent(type -> exchange.getResponseHeaders().set("x-amzn-ErrorType", type));
      return new Answer(answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Answer secret(String caller, String operation, JsonNode request) {
    var arn = request.path("SecretId").asText();
    need(caller, "secretsmanager:" + operation, arn);
    var text = secrets.get(arn);
    return text == null
        ? new Answer(400, "{\"__type\": \"ResourceNotFoundException\"}")
        : new Answer(200, Json.write(Map.of("ARN", arn, "SecretString", text)));
  }

  private Answer queue(String caller, String operation, JsonNode request) {
    var name = request.path("QueueUrl").asText().replaceFirst(".*/", "");
    need(caller, "sqs:" + operation, "arn:aws:sqs:" + Deployment.ACCOUNT + ":" + name);
    return new Answer(200, "{\"MessageId\": \"1\"}");
  }

  /** Every file is there; to be told that one isn't takes the right to list the bucket. */
  private Answer file(HttpExchange exchange, String caller) {
    var bucket = "arn:aws:s3:::" + exchange.getRequestURI().getPath().split("/", -1)[1];
    return switch (exchange.getRequestMethod()) {
      case "HEAD" -> {
        need(caller, "s3:GetObject", bucket + "/*");
        need(caller, "s3:ListBucket", bucket);
        yield new Answer(200, "");
      }
      case "DELETE" -> {
        need(caller, "s3:DeleteObject", bucket + "/*");
        yield new Answer(204, "");
      }
      default -> unexpected(caller, exchange.getRequestMethod() + " " + exchange.getRequestURI());
    };
  }

  /**
   * Notes what the links in an answer let their holder do, which is what their signer may do. An
   * upload's type is signed along, a download has none.
   */
  void noteLinks(String answer) {
    var links = LINK.matcher(answer);
    while (links.find()) {
      var query = URLDecoder.decode(links.group(2), StandardCharsets.UTF_8);
      var caller = query.replaceFirst(".*X-Amz-Credential=([^/]+)/.*", "$1");
      boolean upload = query.contains("content-type");
      need(
          caller,
          upload ? "s3:PutObject" : "s3:GetObject",
          "arn:aws:s3:::" + links.group(1) + "/*");
    }
  }

  private Answer unexpected(String caller, String what) {
    need(caller, "a service that this recorder doesn't know:", what);
    return new Answer(400, "{\"__type\": \"UnknownOperationException\"}");
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
