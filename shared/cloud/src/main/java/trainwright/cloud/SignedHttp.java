package trainwright.cloud;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * One request to an AWS service, signed by the SDK's own signer and sent by the JDK's oldest HTTP
 * client: together they load a tenth of the classes of an SDK client. A POST is sent once: its body
 * is streamed, so that the JDK never repeats a request by itself, and looks whether a kept
 * connection was closed before it sends on it.
 */
final class SignedHttp {
  private static final Logger LOG = LoggerFactory.getLogger(SignedHttp.class);
  private static final int CHUNK = 16_384;

  private final AwsSigner signer;
  private final Duration connectTime;

  SignedHttp(AwsSigner signer, Duration connectTime) {
    this.signer = signer;
    this.connectTime = connectTime;
  }

  /**
   * A request.
   *
   * @param method {@code POST}, or one without a body that may be repeated
   * @param service the name that it is signed for
   * @param headers what is sent besides the signature
   */
  record Request(String method, String service, URI uri, Map<String, String> headers, String body) {
    /** Plain JSON. */
    static Request json(String service, URI uri, String body) {
      return post(service, uri, Map.of("Content-Type", "application/json"), body);
    }

    /** A request with a body. */
    static Request post(String service, URI uri, Map<String, String> headers, String body) {
      return new Request("POST", service, uri, headers, body);
    }

    /** A request without one, which may be sent again. */
    static Request plain(String method, String service, URI uri) {
      return new Request(method, service, uri, Map.of(), "");
    }
  }

  /**
   * An answer.
   *
   * @param errorType the header {@code x-amzn-ErrorType}; empty when there is none
   */
  record Answer(int status, String errorType, String body) {}

  /** Nothing of the request was sent. */
  static final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    NotSent(IOException cause) {
      super(cause);
    }
  }

  /**
   * Sends and waits for the whole answer.
   *
   * @param limit how long to wait for it
   * @throws NotSent when the service wasn't reached
   * @throws IOException when no whole answer came
   */
  Answer send(Request request, Duration limit) throws IOException {
    return send(request, signed(request), limit);
  }

  /** Signs a request as nobody and sends it to a stand-in; no secret is used. */
  Answer rehearse(Request request, URI standIn, Duration limit) throws IOException {
    var elsewhere =
        new Request(
            request.method(), request.service(), standIn, request.headers(), request.body());
    return send(elsewhere, signer.signedByNobody(request), limit);
  }

  /**
   * Sends as nobody, which AWS refuses: names are then known, and what TLS takes is loaded. Nobody
   * minds if it can't be done.
   */
  void greet(Request request, Duration limit) {
    try {
      var _ = send(request, signer.signedByNobody(request), limit);
    } catch (IOException e) {
      LOG.debug("{} was not greeted", request.uri(), e);
    }
  }

  private Answer send(Request request, SdkHttpRequest signed, Duration limit) throws IOException {
    var connection = (HttpURLConnection) request.uri().toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(request.method());
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(millis(connectTime));
    connection.setReadTimeout(millis(limit));
    signed.forEachHeader(
        (name, values) -> {
          // The connection writes this one by itself, the same.
          if (!name.equalsIgnoreCase("Host")) {
            connection.setRequestProperty(name, String.join(",", values));
          }
        });
    if (request.method().equals("POST")) {
      write(connection, request.body().getBytes(StandardCharsets.UTF_8));
    } else {
      connect(connection);
    }
    return answer(connection, System.nanoTime() + limit.toNanos());
  }

  private static void write(HttpURLConnection connection, byte[] body) throws IOException {
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connect(connection);
    try (var output = connection.getOutputStream()) {
      output.write(body);
    }
  }

  private SdkHttpRequest signed(Request request) throws NotSent {
    try {
      return signer.signed(request);
    } catch (IOException e) {
      throw new NotSent(e);
    }
  }

  private static int millis(Duration time) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, time.toMillis()));
  }

  private static void connect(HttpURLConnection connection) throws NotSent {
    try {
      connection.connect();
    } catch (IOException e) {
      throw new NotSent(e);
    }
  }

  private static Answer answer(HttpURLConnection connection, long deadline) throws IOException {
    int status = status(connection);
    var type = Objects.requireNonNullElse(connection.getHeaderField("x-amzn-ErrorType"), "");
    try (var input = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Answer(status, type.replaceFirst("[:#].*", ""), read(input, deadline));
    } catch (IOException e) {
      connection.disconnect();
      throw e;
    }
  }

  private static int status(HttpURLConnection connection) throws IOException {
    try {
      return connection.getResponseCode();
    } catch (HttpRetryException e) {
      // What the JDK would rather send again with a password is an answer like any other.
      return e.responseCode();
    }
  }

  private static String read(@Nullable InputStream input, long deadline) throws IOException {
    var body = new ByteArrayOutputStream();
    if (input != null) {
      var chunk = new byte[CHUNK];
      for (int size = input.read(chunk); size >= 0; size = input.read(chunk)) {
        body.write(chunk, 0, size);
        if (System.nanoTime() > deadline) {
          throw new SocketTimeoutException("the answer takes too long");
        }
      }
    }
    return body.toString(StandardCharsets.UTF_8);
  }
}
