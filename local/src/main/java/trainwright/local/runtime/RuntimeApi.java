package trainwright.local.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import trainwright.platform.Json;

/**
 * Lambda's runtime API on a loopback port, for one function's process: hands out invocations, takes
 * answers and errors, and refuses an answer that is too large. Source: "Using the Lambda runtime
 * API", and the calls of the runtime interface client around a snapshot.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime";
  private static final String CREDENTIALS = "/2021-04-23/credentials";
  private static final Pattern OUTCOME =
      Pattern.compile(ROOT + "/invocation/([^/]+)/(response|error)");

  private final HttpServer server;
  private final AtomicInteger credentialsAsked = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<String> failedStart = new CompletableFuture<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> restored = new CompletableFuture<>();

  /**
   * An invocation.
   *
   * @param deadlineMillis when it must have ended, in milliseconds of the epoch
   * @param report how it ended, once it has
   */
  record Invocation(
      String requestId, String payload, long deadlineMillis, CompletableFuture<Report> report) {}

  RuntimeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it listens, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where a function that has a snapshot gets its credentials from. */
  String credentialsUri() {
    return "http://" + address() + CREDENTIALS;
  }

  /** How many times credentials were handed out. */
  int credentialsAsked() {
    return credentialsAsked.get();
  }

  /** Hands an invocation to the function when it asks for the next one. */
  void send(Invocation invocation) {
    waiting.add(invocation);
  }

  /** What the function's start failed with; never completes when it succeeded. */
  CompletableFuture<String> failedStart() {
    return failedStart;
  }

  /** Completes when the function has started: at its first question for work, or its snapshot. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  /** Lets a function go on whose snapshot was taken. */
  void restore() {
    var _ = restored.complete(null);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      switch (path) {
        case ROOT + "/invocation/next" -> next(exchange);
        case ROOT + "/restore/next" -> {
          var _ = ready.complete(null);
          var _ = restored.join();
          send(exchange, 200, "");
        }
        case CREDENTIALS -> {
          int _ = credentialsAsked.incrementAndGet();
          send(exchange, 200, credentials());
        }
        case ROOT + "/init/error", ROOT + "/restore/error" -> {
          var _ = failedStart.complete(text(body));
          send(exchange, 202, "{\"status\":\"OK\"}");
        }
        default -> outcome(exchange, path, body);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    var _ = ready.complete(null);
    var invocation = waiting.take();
    running.put(invocation.requestId(), invocation);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:000000000000:function:local");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
    headers.set("Content-Type", "application/json");
    send(exchange, 200, invocation.payload());
  }

  private void outcome(HttpExchange exchange, String path, byte[] body) throws IOException {
    var named = OUTCOME.matcher(path);
    var invocation = named.matches() ? running.get(named.group(1)) : null;
    if (invocation == null) {
      send(exchange, 404, "{\"errorType\":\"InvalidRequestID\"}");
    } else if (named.group(2).equals("error")) {
      var _ = invocation.report().complete(Report.failed(text(body)));
      send(exchange, 202, "{\"status\":\"OK\"}");
    } else if (body.length > Report.MAX_ANSWER_BYTES) {
      var report = Report.tooLarge(body.length);
      var _ = invocation.report().complete(report);
      send(exchange, 413, report.payload());
    } else {
      var _ = invocation.report().complete(Report.answer(text(body)));
      send(exchange, 202, "{\"status\":\"OK\"}");
    }
  }

  private static String credentials() {
    var expiration = InstantSource.system().instant().plus(Duration.ofHours(6));
    return Json.write(
        Map.of(
            "AccessKeyId", "local",
            "SecretAccessKey", "local",
            "Token", "local",
            "Expiration", expiration.truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    var _ = threads.shutdownNow();
  }
}
