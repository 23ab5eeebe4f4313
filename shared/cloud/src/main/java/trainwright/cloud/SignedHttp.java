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
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * One POST of JSON to an AWS service, signed by the SDK's own signer and sent by the JDK's oldest
 * HTTP client: together they load a tenth of the classes of an SDK client. It sends once: the body
 * is streamed, so that the JDK never repeats a request by itself, and looks whether a kept
 * connection was closed before it sends on it.
 */
final class SignedHttp {
  private static final Logger LOG = LoggerFactory.getLogger(SignedHttp.class);
  private static final int CHUNK = 16_384;
  private static final AwsCredentialsIdentity NOBODY =
      AwsSessionCredentialsIdentity.create("nobody", "nobody", "nobody");

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String region;
  private final AwsCredentials credentials;
  private final Duration connectTime;

  SignedHttp(String region, AwsCredentials credentials, Duration connectTime) {
    this.region = region;
    this.credentials = credentials;
    this.connectTime = connectTime;
  }

  /**
   * A request.
   *
   * @param service the name that it is signed for
   * @param headers what is sent besides the signature
   */
  record Post(String service, URI uri, Map<String, String> headers, String body) {
    /** A request of plain JSON. */
    static Post json(String service, URI uri, String body) {
      return new Post(service, uri, Map.of("Content-Type", "application/json"), body);
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
  Answer send(Post post, Duration limit) throws IOException {
    return send(post, identity(), limit);
  }

  /** Does all that sending takes but to send; no secret is used. */
  void rehearse(Post post) {
    var _ = signed(post, post.body().getBytes(StandardCharsets.UTF_8), NOBODY);
  }

  /**
   * Sends as nobody, which AWS refuses: names are then known, and what TLS takes is loaded. Nobody
   * minds if it can't be done.
   */
  void greet(Post post, Duration limit) {
    try {
      var _ = send(post, NOBODY, limit);
    } catch (IOException e) {
      LOG.debug("{} was not greeted", post.uri(), e);
    }
  }

  private Answer send(Post post, AwsCredentialsIdentity identity, Duration limit)
      throws IOException {
    var body = post.body().getBytes(StandardCharsets.UTF_8);
    var signed = signed(post, body, identity);
    var connection = (HttpURLConnection) post.uri().toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod("POST");
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setConnectTimeout(millis(connectTime));
    connection.setReadTimeout(millis(limit));
    signed.forEachHeader(
        (name, values) -> {
          // The connection writes this one by itself, the same.
          if (!name.equalsIgnoreCase("Host")) {
            connection.setRequestProperty(name, String.join(",", values));
          }
        });
    connect(connection);
    try (var output = connection.getOutputStream()) {
      output.write(body);
    }
    return answer(connection, System.nanoTime() + limit.toNanos());
  }

  private SdkHttpRequest signed(Post post, byte[] body, AwsCredentialsIdentity identity) {
    var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(post.uri());
    post.headers().forEach(request::putHeader);
    return signer
        .sign(
            sign ->
                sign.identity(identity)
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArrayUnsafe(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, post.service())
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region))
        .request();
  }

  private AwsCredentialsIdentity identity() throws NotSent {
    try {
      return credentials.now();
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
