package trainwright.cloud;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands in for a service of AWS while a function rehearses: answers on a loopback port, inside
 * this process, what it was told to. So all that sends and reads is run, and compiled, before a
 * snapshot is taken.
 */
final class StandIn implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicLong asked = new AtomicLong();
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  /** Begins to listen. */
  StandIn() {
    try {
      server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = Thread.ofVirtual().start(this::listen);
  }

  /** An address that answers this, once. */
  URI answering(String body) {
    var path = "/" + asked.incrementAndGet();
    answers.put(path, body);
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        var _ = Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        // It was closed, or a caller has gone: nobody waits for this.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var input = new BufferedInputStream(socket.getInputStream());
      for (var request = line(input); !request.isEmpty(); request = line(input)) {
        input.skipNBytes(bodyBytes(input));
        socket.getOutputStream().write(answer(request.split(" ", 3)[1]));
      }
    } catch (IOException _) {
      // The caller has gone.
    }
  }

  private static int bodyBytes(InputStream input) throws IOException {
    int bytes = 0;
    for (var header = line(input); !header.isEmpty(); header = line(input)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        bytes = Integer.parseInt(header.substring("content-length:".length()).strip());
      }
    }
    return bytes;
  }

  private byte[] answer(String path) {
    var body = Objects.requireNonNullElse(answers.remove(path), "{}");
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A line without its end; empty at the end of everything, too. */
  private static String line(InputStream input) throws IOException {
    var line = new StringBuilder();
    for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Listens no more. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
