package trainwright.onebox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.FilePath;

/**
 * Serves the links of a {@link FolderFileStore} as S3 serves its presigned ones: one upload of the
 * sealed type and size; reading, also of a part, as players of videos do.
 */
public final class FolderFileServer implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger("trainwright.files");
  private static final Pattern LINK = Pattern.compile("expires=(\\d{1,12})&seal=([0-9a-f]{64})");
  private static final int CHUNK = 65_536;
  private static final Map<String, String> TYPES =
      Map.of("mp4", "video/mp4", "mov", "video/quicktime", "webm", "video/webm");

  private final FolderFileStore files;
  private final String prefix;
  private final Consumer<String> uploaded;

  /**
   * Serves a store's files.
   *
   * @param prefix the path of the store's address, with a slash at its end
   * @param uploaded is told the path of each file that was stored, before its sender is
   */
  public FolderFileServer(FolderFileStore files, String prefix, Consumer<String> uploaded) {
    this.files = files;
    this.prefix = prefix;
    this.uploaded = uploaded;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getRawPath().substring(prefix.length());
      switch (exchange.getRequestMethod()) {
        case "PUT" -> put(exchange, path);
        case "GET" -> get(exchange, path);
        default -> answer(exchange, 405);
      }
    }
  }

  private void put(HttpExchange exchange, String path) throws IOException {
    var length = header(exchange, "Content-Length");
    long sizeBytes = length.matches("\\d{1,12}") ? Long.parseLong(length) : 0;
    var type = header(exchange, "Content-Type");
    if (!isAllowed(exchange, new LinkSeal.Grant("PUT", path, type, sizeBytes, Instant.EPOCH))) {
      answer(exchange, 403);
    } else if (files.store(path, exchange.getRequestBody(), sizeBytes)) {
      tell(path);
      answer(exchange, 200);
    } else {
      answer(exchange, 400);
    }
  }

  private void tell(String path) {
    try {
      uploaded.accept(path);
    } catch (RuntimeException e) {
      LOG.error("an upload was stored but not taken notice of", e);
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    if (!isAllowed(exchange, LinkSeal.Grant.get(path, Instant.EPOCH))) {
      answer(exchange, 403);
      return;
    }
    var file = files.find(path);
    if (file.isEmpty()) {
      answer(exchange, 404);
      return;
    }
    long whole = Files.size(file.get());
    var range = ByteRange.of(header(exchange, "Range"), whole);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", contentType(path));
    headers.set("Accept-Ranges", "bytes");
    if (!range.isWhole(whole)) {
      headers.set("Content-Range", range.contentRange(whole));
    }
    if (range.length() == 0) {
      answer(exchange, range.status(whole));
    } else {
      exchange.sendResponseHeaders(range.status(whole), range.length());
      send(exchange, file.get(), range);
    }
  }

  private static void send(HttpExchange exchange, Path file, ByteRange range) throws IOException {
    try (var channel = FileChannel.open(file);
        var content = Channels.newInputStream(channel.position(range.first()))) {
      for (long left = range.length(); left > 0; ) {
        var part = content.readNBytes((int) Math.min(left, CHUNK));
        exchange.getResponseBody().write(part);
        left = part.length == 0 ? 0 : left - part.length;
      }
    }
  }

  /** Whether the link in the request's address is one of ours that allows this. */
  private boolean isAllowed(HttpExchange exchange, LinkSeal.Grant asked) {
    var link = LINK.matcher(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
    if (!link.matches() || !FilePath.isValid(asked.path())) {
      return false;
    }
    var expires = Instant.ofEpochSecond(Long.parseLong(link.group(1)));
    return files.allows(
        new LinkSeal.Grant(
            asked.method(), asked.path(), asked.contentType(), asked.sizeBytes(), expires),
        link.group(2));
  }

  private static String contentType(String path) {
    return TYPES.getOrDefault(path.replaceFirst(".*\\.", ""), "application/octet-stream");
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }
}
