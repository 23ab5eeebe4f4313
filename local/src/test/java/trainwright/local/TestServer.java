package trainwright.local;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The front door on a free port, with whatever functions a test puts behind it. When it is closed,
 * nothing of what they were sent may be in the log.
 */
final class TestServer implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();

  private static final RSAKey KEY = TokenKey.create();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Invoker invoker = new Invoker(CLOCK);
  private final SentTexts sent = new SentTexts();
  private final Tokens tokens;
  private final HttpPort port;

  /** How the server is set up. */
  record Setup(boolean strict, List<String> origins, Duration wall) {
    static final Setup DEFAULT = new Setup(false, List.of(), Duration.ofSeconds(30));

    Setup withStrictAuth() {
      return new Setup(true, origins, wall);
    }

    Setup withWall(Duration shorter) {
      return new Setup(strict, origins, shorter);
    }

    Setup withOrigin(String origin) {
      return new Setup(strict, List.of(origin), wall);
    }
  }

  TestServer(Setup setup, List<Function> behind) {
    var functions = behind.stream().map(sent::listening).toList();
    tokens = new Tokens(() -> KEY, CLOCK);
    var cors = new Cors(setup.origins());
    var gatekeeper = new Gatekeeper(tokens, setup.strict(), cors);
    var gateway = new Gateway(new RouteTable(functions), gatekeeper, invoker, CLOCK, setup.wall());
    try {
      port = new HttpPort(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    port.serve(
        new FrontDoor(
            gateway,
            new InvokeApi(functions, invoker, CLOCK),
            new ApiReference(),
            gatekeeper,
            tokens,
            cors));
  }

  Tokens tokens() {
    return tokens;
  }

  /** What its functions were sent, and what was logged since it started. */
  SentTexts sent() {
    return sent;
  }

  int port() {
    return port.number();
  }

  HttpRequest.Builder to(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + pathAndQuery));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a user with a fresh token is answered; the body is JSON, or empty. */
  HttpResponse<String> sendAs(
      String subject, String method, String path, String body, Map<String, String> headers) {
    var token = tokens().mint(subject, List.of(), Duration.ofMinutes(5));
    var request =
        to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  HttpResponse<String> get(String pathAndQuery) {
    return send(to(pathAndQuery).build());
  }

  HttpResponse<String> get(String pathAndQuery, UnaryOperator<HttpRequest.Builder> change) {
    return send(change.apply(to(pathAndQuery)).build());
  }

  HttpResponse<String> post(String path, String contentType, byte[] body) {
    return send(
        to(path)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  @Override
  public void close() {
    port.close();
    invoker.close();
    client.close();
    sent.assertUnlogged();
  }
}
