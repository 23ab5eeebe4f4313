package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;
import trainwright.platform.UploadLink;

/** What every store of files does alike, seen by an app that has nothing but links. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FileStoreContract {
  static final Duration LIFE = Duration.ofMinutes(15);
  static final String TYPE = "video/mp4";
  static final byte[] VIDEO = "a video".getBytes(StandardCharsets.UTF_8);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient app =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A path that no other test uses. */
  String path = "";

  private FileStore store;

  @BeforeEach
  void choosePath() {
    path = "users/" + UUID.randomUUID() + "/clips/one.mp4";
  }

  /** The store under test, on this clock. */
  abstract FileStore open(InstantSource clock);

  @BeforeAll
  void open() {
    store = open(InstantSource.system());
  }

  @AfterAll
  void close() {
    app.close();
  }

  final FileStore store() {
    return store;
  }

  /** Does as a link says. */
  final HttpResponse<String> upload(UploadLink link, byte[] content) {
    var request = HttpRequest.newBuilder(URI.create(link.url())).timeout(PATIENCE);
    link.headers().forEach(request::header);
    return send(request.method(link.method(), BodyPublishers.ofByteArray(content)).build());
  }

  final HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return app.send(request, body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  final void put(String file, byte[] content) {
    var link = store.uploadLink(file, TYPE, content.length, LIFE);
    assertThat(upload(link, content).statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder reading(String file) {
    return HttpRequest.newBuilder(URI.create(store.link(file, LIFE).url())).timeout(PATIENCE);
  }

  @Test
  void whatIsUploadedByALinkCanBeReadByALink() {
    assertThat(store.exists(path)).isFalse();
    put(path, VIDEO);
    assertThat(store.exists(path)).isTrue();
    var read = send(reading(path).build(), BodyHandlers.ofByteArray());
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(VIDEO);
    assertThat(read.headers().firstValue("Content-Type")).contains(TYPE);
  }

  @Test
  void aSecondUploadTakesTheFirstOnesPlace() {
    put(path, VIDEO);
    put(path, new byte[] {1, 2});
    assertThat(send(reading(path).build(), BodyHandlers.ofByteArray()).body())
        .containsExactly(1, 2);
  }

  @Test
  void takesAFileThatNoFunctionCouldBeSent() {
    var large = new byte[12_000_000];
    new Random(7).nextBytes(large);
    put(path, large);
    var read = send(reading(path).build(), BodyHandlers.ofByteArray()).body();
    assertThat(Arrays.equals(read, large)).isTrue();
    store.delete(path);
  }

  @Test
  void aPlayerCanReadAPart() {
    put(path, VIDEO);
    var part = send(reading(path).header("Range", "bytes=2-4").build());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("vid");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/7");
  }

  @Test
  void removesAFileOnceAndBearsThatItIsGone() {
    put(path, VIDEO);
    store.delete(path);
    store.delete(path);
    assertThat(store.exists(path)).isFalse();
    assertThat(send(reading(path).build()).statusCode()).isEqualTo(404);
  }

  @Test
  void removesNoFolder() {
    put(path, VIDEO);
    store.delete(path.replaceFirst("/[^/]*$", ""));
    assertThat(store.exists(path)).isTrue();
  }

  @Test
  void tellsUntilWhenItsLinksAreGood() {
    var earliest = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(LIFE);
    assertThat(store.uploadLink(path, TYPE, 1, LIFE).expiresAt())
        .isBetween(earliest, earliest.plusSeconds(5));
    assertThat(store.link(path, LIFE).expiresAt()).isBetween(earliest, earliest.plusSeconds(5));
  }

  @Test
  void asksForAPutAndForNothingThatAnAppCouldNotSend() {
    var link = store.uploadLink(path, TYPE, 1, LIFE);
    assertThat(link.method()).isEqualTo("PUT");
    assertThat(link.headers()).containsOnlyKeys("Content-Type").containsEntry("Content-Type", TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "../x",
        "a/../../x",
        "/etc/passwd",
        "a\0b",
        "a//b",
        "a/",
        "ä",
        "a b",
        "%2e"
      })
  void refusesWhatIsNoPath(String bad) {
    refuses(() -> store.delete(bad));
    refuses(() -> assertThat(store.exists(bad)).isTrue());
    refuses(() -> assertThat(store.link(bad, LIFE)).isNull());
    refuses(() -> assertThat(store.uploadLink(bad, TYPE, 1, LIFE)).isNull());
  }

  private static void refuses(Runnable call) {
    var problem = DatabaseContract.catchProblem(call);
    assertThat(problem.code()).isEqualTo(Problem.Code.UNPROCESSABLE);
  }
}
