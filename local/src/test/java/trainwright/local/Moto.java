package trainwright.local;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** AWS as {@code moto_server} plays it, for the AWS CLI. */
final class Moto implements AutoCloseable {
  private static final int TRIES = 600;

  private final Process process;
  private final int port;

  /** Starts it; a test is skipped where it isn't installed. */
  Moto() throws IOException, InterruptedException {
    var program = find("moto_server");
    Assumptions.assumeTrue(
        program != null, "moto_server is not installed: pip install 'moto[all]'");
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    process =
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < TRIES && process.isAlive() && !answers(); i++) {
      Thread.sleep(50);
    }
    Assumptions.assumeTrue(answers(), "moto_server does not start: pip install 'moto[all]'");
  }

  private boolean answers() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Where a program is; null when it isn't on the PATH. */
  static @Nullable Path find(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    var _ = process.destroyForcibly();
  }
}
