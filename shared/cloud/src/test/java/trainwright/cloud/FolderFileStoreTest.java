package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.onebox.FolderFileServer;
import trainwright.onebox.FolderFileStore;
import trainwright.platform.FileStore;
import trainwright.platform.UploadLink;

/** The store of one machine, which refuses by itself what S3 refuses for a wrong signature. */
final class FolderFileStoreTest extends FileStoreContract {
  @TempDir private static Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final List<String> uploaded = new ArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();

  @Override
  FileStore open(InstantSource clock) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/files");
      var files = new FolderFileStore(folder.resolve("files"), address, clock);
      server.createContext("/files/", new FolderFileServer(files, "/files/", uploaded::add));
      server.start();
      servers.add(server);
      return files;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void tellsOfEachFileThatArrivedAndLeavesNothingHalfWritten() throws IOException {
    put(path, VIDEO);
    assertThat(uploaded).contains(path);
    try (var files = Files.list(folder.resolve("files").resolve(path).getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void refusesAnotherTypeSizePathOrMethodThanTheLinkWasMadeFor() {
    var link = store().uploadLink(path, TYPE, VIDEO.length, LIFE);
    assertThat(upload(link, new byte[VIDEO.length - 1]).statusCode()).isEqualTo(403);
    assertThat(upload(link, new byte[VIDEO.length + 1]).statusCode()).isEqualTo(403);
    assertThat(upload(withType(link, "text/html"), VIDEO).statusCode()).isEqualTo(403);
    assertThat(upload(withUrl(link, link.url().replace("one.mp4", "two.mp4")), VIDEO).statusCode())
        .isEqualTo(403);
    assertThat(send(HttpRequest.newBuilder(URI.create(link.url())).build()).statusCode())
        .isEqualTo(403);
    var reading = HttpRequest.newBuilder(URI.create(store().link(path, LIFE).url()));
    assertThat(send(reading.PUT(BodyPublishers.ofByteArray(VIDEO)).build()).statusCode())
        .isEqualTo(403);
    assertThat(send(reading.DELETE().build()).statusCode()).isEqualTo(405);
    assertThat(store().exists(path)).isFalse();
  }

  @Test
  void refusesALinkThatWasLengthenedOrHasExpired() {
    var moving = open(now::get);
    var link = moving.uploadLink(path, TYPE, VIDEO.length, Duration.ofSeconds(60));
    var expires = link.expiresAt().getEpochSecond();
    var longer = link.url().replace("expires=" + expires, "expires=" + (expires + 60));
    assertThat(upload(withUrl(link, longer), VIDEO).statusCode()).isEqualTo(403);
    assertThat(upload(withUrl(link, link.url() + "&x=1"), VIDEO).statusCode()).isEqualTo(403);
    now.updateAndGet(instant -> instant.plusSeconds(61));
    assertThat(upload(link, VIDEO).statusCode()).isEqualTo(403);
    assertThat(moving.exists(path)).isFalse();
  }

  @Test
  void aLinkOfAnotherProcessIsNoneOfOurs() {
    var other = open(InstantSource.system()).link(path, LIFE).url();
    put(path, VIDEO);
    var ours = URI.create(store().link(path, LIFE).url());
    var mixed = ours.getScheme() + "://" + ours.getAuthority() + ours.getPath();
    var query = URI.create(other).getRawQuery();
    assertThat(send(HttpRequest.newBuilder(URI.create(mixed + "?" + query)).build()).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 206, a",
    "bytes=5-, 206, eo",
    "bytes=-2, 206, eo",
    "bytes=2-99, 206, video",
    "bytes=-99, 200, a video",
    "bytes=0-, 200, a video",
    "bytes=7-, 416, ''",
    "bytes=4-2, 416, ''",
    "bytes=-, 200, a video",
    "'bytes=0-1,3-4', 200, a video",
    "lines=1-2, 200, a video"
  })
  void readsTheRangeThatIsAskedFor(String range, int status, String text) {
    put(path, VIDEO);
    var request = HttpRequest.newBuilder(URI.create(store().link(path, LIFE).url()));
    var answer = send(request.header("Range", range).build());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(text);
  }

  private static UploadLink withType(UploadLink link, String type) {
    return new UploadLink(
        link.method(), link.url(), Map.of("Content-Type", type), link.expiresAt());
  }

  private static UploadLink withUrl(UploadLink link, String url) {
    return new UploadLink(link.method(), url, link.headers(), link.expiresAt());
  }
}
