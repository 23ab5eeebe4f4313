package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Json;

/** The videos of clips on the server as a person starts it: from an app to a clip and back. */
class VideosTest {
  private static final String PAGE = "http://localhost:3000";
  private static final HttpClient APP = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static ServeProcess server;
  private static String clips = "";

  @BeforeAll
  static void start() throws Exception {
    var data = folder.resolve("data").toString();
    server = ServeProcess.start("--port", "0", "--data", data, "--cors", PAGE).ready();
    var exercise = made("/v1/exercises", "{\"name\": \"Gate row\", \"category\": \"pull\"}");
    clips = "/v1/exercises/" + exercise + "/clips";
  }

  @AfterAll
  static void stop() throws Exception {
    server.terminate();
    int _ = server.await(Duration.ofSeconds(30));
    APP.close();
  }

  private static String made(String path, String body) throws Exception {
    var answer = server.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.tree(answer.body()).path("id").asText();
  }

  private static String newClip() throws Exception {
    return made(clips, "{\"url\": \"https://example.org/%s\"}".formatted(System.nanoTime()));
  }

  private static JsonNode link(String clip, int sizeBytes) throws Exception {
    var body = "{\"content_type\": \"video/mp4\", \"size_bytes\": %d}".formatted(sizeBytes);
    var answer = server.post(clips + "/" + clip + "/upload", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.tree(answer.body());
  }

  private static HttpResponse<String> upload(JsonNode link, byte[] video) throws Exception {
    return APP.send(
        HttpRequest.newBuilder(URI.create(link.path("url").asText()))
            .header("Content-Type", link.at("/headers/Content-Type").asText())
            .header("Origin", PAGE)
            .method(link.path("method").asText(), BodyPublishers.ofByteArray(video))
            .build(),
        BodyHandlers.ofString());
  }

  private static byte[] video(int sizeBytes) {
    var video = new byte[sizeBytes];
    new Random(sizeBytes).nextBytes(video);
    return video;
  }

  private static byte[] watched(String clip) throws Exception {
    var answer = server.get(clips + "/" + clip + "/video");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var url = URI.create(Json.tree(answer.body()).path("url").asText());
    return APP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray()).body();
  }

  @Test
  void aVideoLargerThanTheGatewayTakesGoesToItsClipAndBack() throws Exception {
    var clip = newClip();
    var video = video(11_000_000);
    assertThat(server.get(clips + "/" + clip + "/video").statusCode()).isEqualTo(404);
    var answer = upload(link(clip, video.length), video);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
    assertThat(Arrays.equals(watched(clip), video)).isTrue();
  }

  @Test
  void aSecondUploadIsShownInPlaceOfTheFirst() throws Exception {
    var clip = newClip();
    assertThat(upload(link(clip, 7), video(7)).statusCode()).isEqualTo(200);
    assertThat(upload(link(clip, 8), video(8)).statusCode()).isEqualTo(200);
    assertThat(watched(clip)).isEqualTo(video(8));
  }

  @Test
  void anUploadThatIsNotAsAnnouncedIsRefused() throws Exception {
    var clip = newClip();
    assertThat(upload(link(clip, 7), video(8)).statusCode()).isEqualTo(403);
    assertThat(server.get(clips + "/" + clip + "/video").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageMayAskBeforeItUploads() throws Exception {
    var url = URI.create(link(newClip(), 7).path("url").asText());
    assertThat(preflight(url, PAGE).firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("PUT");
    assertThat(preflight(url, "https://evil.example").firstValue("Access-Control-Allow-Methods"))
        .isEmpty();
  }

  private static HttpHeaders preflight(URI url, String origin)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(url)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PUT")
            .method("OPTIONS", BodyPublishers.noBody());
    return APP.send(request.build(), BodyHandlers.ofString()).headers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/",
        "/files/users/x.mp4",
        "/files/users/x.mp4?expires=99999999999&seal=",
        "/files/../postgres/PG_VERSION",
        "/files/%2e%2e/postgres/PG_VERSION",
        "/files/..%2f..%2fetc/passwd",
        "/files//etc/passwd",
        "/%66iles/x"
      })
  void nothingIsReadWithoutALink(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isIn(403, 404);
  }
}
