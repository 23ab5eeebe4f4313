package trainwright.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import trainwright.platform.Environment;

/**
 * Where tests find S3 and SQS: at an address that the environment names, in {@code moto_server}, or
 * in LocalStack. One that isn't there skips its tests and says why.
 */
final class AwsEndpoint {
  /** The last but few that need no token. */
  private static final String LOCAL_STACK = "localstack/localstack:4.0.3";

  private static final int LOCAL_STACK_PORT = 4566;
  private static final Duration START = Duration.ofSeconds(30);

  private static @Nullable Process moto;
  private static @Nullable String motoUrl;
  private static @Nullable String localStackUrl;

  private final Environment environment;

  private AwsEndpoint(Map<String, String> values) {
    environment = new Environment(values);
  }

  /** Which of them. */
  enum Kind {
    NAMED,
    MOTO,
    LOCAL_STACK
  }

  static AwsEndpoint of(Kind kind) {
    return switch (kind) {
      case NAMED -> named();
      case MOTO -> new AwsEndpoint(local(moto()));
      case LOCAL_STACK -> new AwsEndpoint(local(localStack()));
    };
  }

  private static AwsEndpoint named() {
    var url = System.getenv().getOrDefault("AWS_ENDPOINT_URL", "");
    Assumptions.assumeFalse(url.isEmpty(), "AWS_ENDPOINT_URL names no endpoint");
    var values = new HashMap<>(local(url));
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("AWS_")) {
                values.put(name, value);
              }
            });
    return new AwsEndpoint(values);
  }

  private static Map<String, String> local(String url) {
    return Map.of(
        "AWS_ENDPOINT_URL", url,
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test");
  }

  /** One for the whole run of tests; it ends with it. */
  private static synchronized String moto() {
    if (motoUrl == null) {
      try {
        int port = freePort();
        moto =
            new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(moto::destroyForcibly));
        await(moto, port);
        motoUrl = "http://127.0.0.1:" + port;
      } catch (IOException _) {
        return Assumptions.abort("moto_server is not installed: pip install 'moto[server]'");
      }
    }
    return motoUrl;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(Process process, int port) {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException _) {
        pause(Duration.ofMillis(50));
      }
    }
    Assumptions.abort("moto_server does not start: install 'moto[server]', not moto alone");
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("resource") // the container ends with this process
  private static synchronized String localStack() {
    if (localStackUrl == null) {
      Assumptions.assumeTrue(hasDocker(), "Docker does not answer, and LocalStack needs it");
      var container =
          new GenericContainer<>(LOCAL_STACK)
              .withExposedPorts(LOCAL_STACK_PORT)
              .withEnv("SERVICES", "s3,sqs")
              .waitingFor(Wait.forHttp("/_localstack/health"));
      container.start();
      localStackUrl =
          "http://%s:%d".formatted(container.getHost(), container.getMappedPort(LOCAL_STACK_PORT));
    }
    return localStackUrl;
  }

  /** Asks only where there is a socket to ask at: the library takes long to give up. */
  private static boolean hasDocker() {
    boolean named = System.getenv("DOCKER_HOST") != null;
    return (named || Files.exists(Path.of("/var/run/docker.sock")))
        && DockerClientFactory.instance().isDockerAvailable();
  }

  /** A client that calls there. */
  AwsHttp client() {
    return new AwsHttp(environment, new AwsCredentials(environment, InstantSource.system()));
  }

  /** The variables for a program that calls there. */
  Map<String, String> variables() {
    var values = new HashMap<>(environment.values());
    values.put("AWS_DEFAULT_REGION", environment.get("AWS_REGION"));
    return values;
  }

  /** Its address. */
  String url() {
    return environment.get("AWS_ENDPOINT_URL");
  }
}
