package trainwright.ai;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Rehearsal;

/**
 * HTTP exchanges that end in time: the limit covers connecting, headers and the whole body, and the
 * body has a greatest size. One instance keeps the connections of all providers.
 */
final class BoundedHttp implements Resource {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

  /** Made at the first exchange: it takes a fifth of a second of a start, and may not be needed. */
  private @Nullable HttpClient made;

  /**
   * Sends a request and reads the whole answer, whatever its status. A kept connection that the
   * server has closed meanwhile (as after a function was frozen) is noticed only when it is used,
   * so an exchange that breaks before any header came back is tried once more; what we send may all
   * be repeated.
   *
   * @param limit the most that all of it may take
   * @param maxBytes the greatest body that is read
   * @throws HttpTimeoutException when the limit passed
   * @throws IOException when the connection broke or the body was too large
   */
  HttpResponse<String> send(HttpRequest request, Duration limit, long maxBytes) throws IOException {
    refuseRehearsal();
    long end = System.nanoTime() + limit.toNanos();
    var headersCame = new AtomicBoolean();
    try {
      return once(request, end, maxBytes, headersCame);
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException e) {
      if (headersCame.get()) {
        throw e;
      }
      return once(request, end, maxBytes, headersCame);
    }
  }

  /**
   * Sends a request that carries an endpoint's key, and sends it once more when the key is refused
   * and has been exchanged meanwhile. Limits as above.
   *
   * @param withKey the request that carries a given key
   */
  HttpResponse<String> send(
      Endpoint endpoint, Function<String, HttpRequest> withKey, Duration limit, long maxBytes)
      throws IOException {
    refuseRehearsal();
    long end = System.nanoTime() + limit.toNanos();
    var key = endpoint.key().value();
    var answer = send(withKey.apply(key), limit, maxBytes);
    boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403;
    if (refused && endpoint.key().renewed(key)) {
      var left = Duration.ofNanos(end - System.nanoTime());
      return send(withKey.apply(endpoint.key().value()), left, maxBytes);
    }
    return answer;
  }

  private static void refuseRehearsal() throws IOException {
    if (Rehearsal.isRunning()) {
      throw new IOException("a rehearsal calls nobody");
    }
  }

  /** Loads what an exchange takes, and keeps no connection. */
  @Override
  public synchronized void beforeCheckpoint(Context<? extends Resource> context) {
    var _ = client();
    made = null;
  }

  /** Connections are made anew. */
  @Override
  public synchronized void afterRestore(Context<? extends Resource> context) {
    made = null;
  }

  private synchronized HttpClient client() {
    var known = made;
    if (known == null) {
      known =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT_LIMIT)
              .build();
      made = known;
    }
    return known;
  }

  private HttpResponse<String> once(
      HttpRequest request, long end, long maxBytes, AtomicBoolean headersCame) throws IOException {
    BodyHandler<String> body = BodyHandlers.limiting(BodyHandlers.ofString(), maxBytes);
    var exchange =
        client()
            .sendAsync(
                request,
                answer -> {
                  headersCame.set(true);
                  return body.apply(answer);
                });
    try {
      return exchange.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw timedOut(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw timedOut(exchange);
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    }
  }

  private static HttpTimeoutException timedOut(CompletableFuture<?> exchange) {
    exchange.cancel(true); // closes the connection
    return new HttpTimeoutException("no complete answer in time");
  }

  private static IOException asIoException(@org.jspecify.annotations.Nullable Throwable cause) {
    return cause instanceof IOException broken ? broken : new IOException("exchange failed", cause);
  }
}
