package trainwright.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/**
 * The server's one port, on loopback only. Every request has a virtual thread of its own, so slow
 * clients hold up nobody.
 */
final class HttpPort implements AutoCloseable {
  /** What the gateway takes at most: 10 MB. */
  static final int MAX_BODY_BYTES = 10 * 1000 * 1000;

  private static final Logger LOG = Logger.getLogger("trainwright.port");
  private static final int BACKLOG = 128;
  private static final int DRAINED_BYTES = 32 * 1024 * 1024;

  /** What answers requests. */
  @FunctionalInterface
  interface Answerer {
    Outgoing answer(Incoming request);
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Takes the port; requests wait until {@link #serve}.
   *
   * @param port the port, or 0 for any free one
   * @throws java.net.BindException when another program has it
   */
  HttpPort(int port) throws IOException {
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    server.setExecutor(threads);
  }

  int number() {
    return server.getAddress().getPort();
  }

  /** Leaves everything below a path to a handler of its own, however large it is. */
  void leave(String prefix, HttpHandler handler) {
    var _ = server.createContext(prefix, handler);
  }

  /** Answers requests from now on. */
  void serve(Answerer answerer) {
    var _ = server.createContext("/", exchange -> handle(exchange, answerer));
    server.start();
  }

  /** Takes no more requests, and gives those under way one second. */
  @Override
  public void close() {
    server.stop(1);
    var _ = threads.shutdownNow();
  }

  private static void handle(HttpExchange exchange, Answerer answerer) {
    try (exchange) {
      send(exchange, answer(exchange, answerer));
    } catch (IOException e) {
      LOG.log(Level.FINE, "a client went away", e);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.SEVERE, "an exchange failed", e);
    }
  }

  private static Outgoing answer(HttpExchange exchange, Answerer answerer) throws IOException {
    var body = body(exchange);
    var request = incoming(exchange, body == null ? Bytes.NONE : body);
    if (body == null) {
      var tooLarge = Problem.of(Problem.Code.TOO_LARGE, "a request's body must be at most 10 MB");
      return Outgoing.problem(tooLarge, request, "none").with("Connection", "close");
    }
    return answerer.answer(request);
  }

  /** The whole body; null when it is too large. Then it is read on for a while, to be polite. */
  private static @Nullable Bytes body(HttpExchange exchange) throws IOException {
    var declared =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-length"), "0");
    if (declared.length() > 10) {
      return null;
    }
    InputStream stream = exchange.getRequestBody();
    byte[] body = stream.readNBytes(MAX_BODY_BYTES + 1);
    if (body.length <= MAX_BODY_BYTES) {
      return Bytes.of(body);
    }
    for (long drained = 0, n = 1; n > 0 && drained < DRAINED_BYTES; drained += n) {
      n = stream.readNBytes(MAX_BODY_BYTES).length;
    }
    return null;
  }

  /** The request, with a body that was read before. */
  static Incoming incoming(HttpExchange exchange, Bytes body) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    var uri = exchange.getRequestURI();
    return new Incoming(
        exchange.getRequestMethod(),
        Objects.requireNonNullElse(uri.getRawPath(), "/"),
        Objects.requireNonNullElse(uri.getRawQuery(), ""),
        headers,
        body,
        exchange.getProtocol(),
        exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  private static void send(HttpExchange exchange, Outgoing answer) throws IOException {
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean empty =
        answer.body().isEmpty()
            || answer.status() == 204
            || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().size());
    if (!empty) {
      exchange.getResponseBody().write(answer.body().toArray());
    }
  }
}
