package trainwright.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import trainwright.platform.Environment;
import trainwright.platform.Json;

/**
 * As whom a function calls AWS: the keys that Lambda puts into its environment, or, under
 * SnapStart, where keys of the snapshot's time would be stale, those that Lambda hands out on a
 * loopback port. Source: "Container credential provider", AWS SDKs and Tools Reference Guide. The
 * SDK's own chain of providers would load half of the SDK.
 */
final class AwsCredentials {
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Environment environment;
  private final InstantSource clock;
  private @Nullable Handed handed;

  /** Credentials that were handed out, and until when they are good. */
  private record Handed(AwsCredentialsIdentity identity, Instant expiration) {}

  AwsCredentials(Environment environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * The credentials of this moment.
   *
   * @throws IOException when there are none
   */
  synchronized AwsCredentialsIdentity now() throws IOException {
    var uri = environment.find("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (uri.isEmpty()) {
      return session(
          key("AWS_ACCESS_KEY_ID"),
          key("AWS_SECRET_ACCESS_KEY"),
          environment.find("AWS_SESSION_TOKEN").orElse(""));
    }
    var known = handed;
    if (known == null || !clock.instant().isBefore(known.expiration().minus(MARGIN))) {
      known = ask(URI.create(uri.get()));
      handed = known;
    }
    return known.identity();
  }

  /** Forgets credentials that were handed out, so that no snapshot holds them. */
  synchronized void forget() {
    handed = null;
  }

  private String key(String name) throws IOException {
    return environment
        .find(name)
        .orElseThrow(() -> new IOException("there are no AWS credentials: set " + name));
  }

  private static AwsCredentialsIdentity session(String id, String secret, String token) {
    return token.isEmpty()
        ? AwsCredentialsIdentity.create(id, secret)
        : AwsSessionCredentialsIdentity.create(id, secret, token);
  }

  private Handed ask(URI uri) throws IOException {
    var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    var token = token();
    if (token.isPresent()) {
      connection.setRequestProperty("Authorization", token.get());
    }
    try (var body = connection.getInputStream()) {
      return read(Json.mapper().readTree(body));
    }
  }

  private static Handed read(JsonNode answer) {
    return new Handed(
        session(
            answer.path("AccessKeyId").asText(),
            answer.path("SecretAccessKey").asText(),
            answer.path("Token").asText()),
        Instant.parse(answer.path("Expiration").asText()));
  }

  /** Asks for credentials of nobody as if they were handed out. */
  void rehearse(StandIn standIn) {
    var nobody =
        """
        {"AccessKeyId": "x", "SecretAccessKey": "x", "Token": "x",
         "Expiration": "2000-01-01T00:00:00Z"}
        """;
    try {
      var _ = ask(standIn.answering(nobody));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> token() throws IOException {
    var file = environment.find("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    return file.isPresent()
        ? Optional.of(Files.readString(Path.of(file.get())).strip())
        : environment.find("AWS_CONTAINER_AUTHORIZATION_TOKEN");
  }
}
