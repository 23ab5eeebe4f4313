package trainwright.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands before Postgres and cuts the line once, at the first request with certain words. */
final class CuttingProxy implements AutoCloseable {
  /** When the line is cut. */
  enum Cut {
    /** Postgres never gets the request. */
    BEFORE,
    /** Postgres gets it; its answer is lost. */
    AFTER
  }

  private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final AtomicBoolean isCut = new AtomicBoolean();
  private final URI postgres;
  private final String words;
  private final Cut cut;

  CuttingProxy(String jdbcUrl, String words, Cut cut) throws IOException {
    this.postgres = URI.create(jdbcUrl.substring("jdbc:".length()));
    this.words = words;
    this.cut = cut;
    var _ = Thread.startVirtualThread(this::listen);
  }

  /** The address of the same database through this proxy. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:%d%s?%s"
        .formatted(socket.getLocalPort(), postgres.getPath(), postgres.getQuery());
  }

  private void listen() {
    try {
      while (true) {
        var client = socket.accept();
        var server = new Socket(postgres.getHost(), postgres.getPort());
        var _ = Thread.startVirtualThread(() -> forward(client, server));
        var _ = Thread.startVirtualThread(() -> answer(server, client));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void forward(Socket client, Socket server) {
    try (client) {
      for (var bytes = read(client.getInputStream());
          bytes.length > 0;
          bytes = read(client.getInputStream())) {
        boolean now =
            new String(bytes, StandardCharsets.ISO_8859_1).contains(words)
                && isCut.compareAndSet(false, true);
        if (now) {
          client.close();
        }
        if (!now || cut == Cut.AFTER) {
          server.getOutputStream().write(bytes);
          server.getOutputStream().flush();
        }
        if (now) {
          break;
        }
      }
      server.shutdownOutput();
    } catch (IOException _) {
      // One of them hung up.
    }
  }

  private static void answer(Socket server, Socket client) {
    try (server) {
      for (var bytes = read(server.getInputStream());
          bytes.length > 0;
          bytes = read(server.getInputStream())) {
        if (!client.isClosed()) {
          client.getOutputStream().write(bytes);
          client.getOutputStream().flush();
        }
      }
    } catch (IOException _) {
      // One of them hung up.
    }
  }

  private static byte[] read(InputStream stream) throws IOException {
    var buffer = new byte[65_536];
    int length = stream.read(buffer);
    return java.util.Arrays.copyOf(buffer, Math.max(0, length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
