package trainwright.onebox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.Words;

/** The HTTP side of the stubs: a loopback port, the faults that are due, and sending them. */
final class StubServer implements AutoCloseable {
  private static final int OVERSIZE = 32 << 20;
  private static final int DRIP_MILLIS = 50;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Deque<Fault> due = new ConcurrentLinkedDeque<>();
  private volatile @Nullable Fault always;

  /**
   * A request.
   *
   * @param uri path and query
   */
  record Call(String method, URI uri, Headers headers, String body) {}

  /** An answer in JSON. */
  record Reply(int status, String body) {}

  /** What the stub stands for. */
  interface Service {
    Reply answer(Call call);
  }

  StubServer(Service service) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> serve(exchange, service));
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All requests so far, those that were answered by a fault too. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  void failNext(Fault... faults) {
    due.addAll(Arrays.asList(faults));
  }

  void failAlways(@Nullable Fault fault) {
    due.clear();
    always = fault;
  }

  private void serve(HttpExchange exchange, Service service) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var call =
          new Call(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              body);
      calls.add(call);
      var next = due.poll();
      var fault = next == null ? always : next;
      if (fault != null && fault.refuses()) {
        send(exchange, fault.status(), refusal(fault, call));
      } else if (fault == Fault.STALLED_BEFORE_HEADERS) {
        closed.await();
      } else {
        send(exchange, answer(service, call), fault);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As real providers do, the message repeats what nobody should log. */
  private static byte[] refusal(Fault fault, Call call) {
    var message = "refused: " + call.headers().getFirst("Authorization") + " " + call.body();
    return bytes(Json.write(Map.of("error", Map.of("message", message, "code", Words.of(fault)))));
  }

  private static Reply answer(Service service, Call call) {
    try {
      return service.answer(call);
    } catch (RuntimeException defect) {
      return new Reply(500, Json.write(Map.of("defect_of_the_stub", defect.toString())));
    }
  }

  private void send(HttpExchange exchange, Reply reply, @Nullable Fault fault)
      throws IOException, InterruptedException {
    var body = bytes(reply.body());
    switch (fault) {
      case null -> send(exchange, reply.status(), body);
      case GARBAGE -> send(exchange, 200, bytes("<html><body>Welcome</body></html>"));
      case TRUNCATED -> send(exchange, 200, Arrays.copyOf(body, body.length / 2));
      case OVERSIZED -> sendOversized(exchange, body);
      case STALLED_IN_BODY -> {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        closed.await();
      }
      case DRIPPING -> drip(exchange, body);
      case CUT, STALLED_BEFORE_HEADERS, BAD_REQUEST, REFUSED_KEY, RATE_LIMITED, SERVER_ERROR -> {
        // closing the exchange without headers closes the connection
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void sendOversized(HttpExchange exchange, byte[] body) throws IOException {
    var blanks = new byte[1 << 16];
    Arrays.fill(blanks, (byte) ' ');
    exchange.sendResponseHeaders(200, 0);
    for (int sent = 0; sent < OVERSIZE; sent += blanks.length) {
      exchange.getResponseBody().write(blanks);
    }
    exchange.getResponseBody().write(body);
  }

  private void drip(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, body.length);
    for (byte b : body) {
      exchange.getResponseBody().write(b);
      exchange.getResponseBody().flush();
      if (closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
