package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dagger.BindsInstance;
import dagger.Component;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import javax.inject.Singleton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.cloud.Patience;
import trainwright.core.exercise.LoadLibrary;
import trainwright.core.search.DrainIndexOutbox;
import trainwright.functions.exercisesearch.ExerciseSearchHandler;
import trainwright.functions.exercisesearch.ExerciseSearchRoutes;
import trainwright.functions.indexworker.IndexWorkerHandler;
import trainwright.migrations.Migrations;
import trainwright.onebox.FolderFileStore;
import trainwright.onebox.InProcessVectorIndex;
import trainwright.onebox.MiniLmEmbeddings;
import trainwright.platform.Database;
import trainwright.platform.Embeddings;
import trainwright.platform.FileStore;
import trainwright.platform.Json;
import trainwright.platform.VectorIndex;

/**
 * Search over HTTP events, with the real embedding model and the real library, on a database behind
 * the strict Data API.
 */
class ExerciseSearchTest {
  @TempDir private static Path folder;
  private static StrictDataApi dataApi;
  private static Functions functions;

  @Singleton
  @Component
  interface Functions {
    LoadLibrary loadLibrary();

    DrainIndexOutbox drain();

    ExerciseSearchRoutes routes();

    @Component.Factory
    interface Factory {
      Functions of(
          @BindsInstance Database database,
          @BindsInstance Embeddings embeddings,
          @BindsInstance VectorIndex index,
          @BindsInstance FileStore files,
          @BindsInstance InstantSource clock);
    }
  }

  @BeforeAll
  static void loadAndIndex() throws IOException {
    dataApi = new StrictDataApi(Patience.STANDARD);
    var embeddings = new MiniLmEmbeddings(folder.resolve("model"));
    functions =
        DaggerExerciseSearchTest_Functions.factory()
            .of(
                dataApi.database(),
                embeddings,
                InProcessVectorIndex.inMemory(embeddings.dimensions()),
                new FolderFileStore(
                    folder.resolve("files"),
                    URI.create("http://127.0.0.1/files"),
                    InstantSource.system()),
                InstantSource.system());
    var _ = functions.loadLibrary().run(Migrations.libraryFiles());
    assertThat(get("/v1/vector-index", "").body().path("status").asText()).isEqualTo("behind");
    new IndexWorkerHandler(functions.drain())
        .handleRequest(
            new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
            new ByteArrayOutputStream(),
            context("index-worker"));
  }

  @AfterAll
  static void close() {
    dataApi.close();
  }

  private static InvocationContext context(String function) {
    var clock = InstantSource.system();
    return new InvocationContext(function, "r1", clock.instant().plusSeconds(30), clock);
  }

  private record Answer(int status, JsonNode body) {}

  private static Answer get(String path, String query) throws IOException {
    var event =
        Map.of(
            "routeKey",
            "GET " + path,
            "rawPath",
            path,
            "rawQueryString",
            query,
            "requestContext",
            Map.of(
                "requestId",
                "r1",
                "authorizer",
                Map.of("jwt", Map.of("claims", Map.of("sub", "developer")))));
    var output = new ByteArrayOutputStream();
    new ExerciseSearchHandler(functions.routes())
        .handleRequest(
            new ByteArrayInputStream(Json.mapper().writeValueAsBytes(event)),
            output,
            context("exercise-search"));
    var answer = Json.tree(output.toString(StandardCharsets.UTF_8));
    return new Answer(answer.path("statusCode").asInt(), Json.tree(answer.path("body").asText()));
  }

  private static Answer search(String text, String rest) throws IOException {
    var query = "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + rest;
    return get("/v1/exercises/search", query);
  }

  @Test
  void indexesTheWholeLibrary() throws IOException {
    var body = get("/v1/vector-index", "").body();
    assertThat(body.path("status").asText()).isEqualTo("ready");
    assertThat(body.path("model").asText()).isEqualTo("all-minilm-l6-v2-q");
    assertThat(body.path("points").asInt()).isGreaterThanOrEqualTo(180);
    assertThat(body.path("drift").asInt()).isZero();
  }

  @Test
  void findsWhatIsMeantAndSaysWhy() throws IOException {
    var answer = search("my desk job kills my neck", "&limit=5");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("mode").asText()).isEqualTo("hybrid");
    var items = answer.body().path("items");
    assertThat(items).hasSize(5);
    for (var item : items) {
      assertThat(item.path("exercise").path("movement_pattern").asText())
          .isEqualTo("neck_mobility");
      assertThat(item.path("score").asDouble()).isBetween(0.0, 1.0);
      assertThat(item.path("cosine").asDouble()).isBetween(0.25, 1.0);
      assertThat(item.path("matched")).isNotEmpty();
    }
  }

  @Test
  void keepsTheFilters() throws IOException {
    var items =
        search("strong legs", "&equipment=none&spare=knees&intensity=beginner&level=0..1&limit=30")
            .body()
            .path("items");
    assertThat(items).isNotEmpty();
    for (var item : items) {
      var exercise = item.path("exercise");
      assertThat(exercise.path("contraindications").toString()).doesNotContain("knees");
      assertThat(exercise.path("equipment").toString()).doesNotContain("dumbbells", "barbell");
      assertThat(exercise.path("intensity").asInt()).isLessThanOrEqualTo(6);
      assertThat(exercise.path("level").asInt()).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwrtz pfff xkcd", "?!", "'' or 1=1 --"})
  void findsLittleForNonsense(String text) throws IOException {
    var answer = search(text, "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("items")).hasSizeLessThan(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|q|required",
        "q=|q|blank",
        "q=%20|q|blank",
        "q=a&q=b|q|repeated_parameter",
        "q=a&colour=red|colour|unknown_parameter",
        "q=a&limit=0|limit|bad_number",
        "q=a&limit=101|limit|bad_number",
        "q=a&diverse=yes|diverse|bad_flag",
        "q=a&category=legs|category|unknown_word",
        "q=a&equipment=trampoline|equipment|unknown_word",
        "q=a&spare=soul|spare|unknown_word",
        "q=a&tag=fun|tag|unknown_word",
        "q=a&intensity=hard|intensity|bad_range",
        "q=a&intensity=6..2|intensity|bad_range",
        "q=a&intensity=0..11|intensity|bad_range",
        "q=a&intensity=-1|intensity|bad_range",
        "q=a&level=6|level|bad_range",
        "q=a&level=beginner|level|bad_range"
      })
  void refusesWhatItDoesNotKnow(String query, String pointer, String code) throws IOException {
    var answer = get("/v1/exercises/search", query);
    assertThat(answer.status()).isEqualTo(400);
    var error = answer.body().path("errors").path(0);
    assertThat(error.path("pointer").asText()).isEqualTo(pointer);
    assertThat(error.path("code").asText()).isEqualTo(code);
  }

  @Test
  void refusesATextThatIsTooLong() throws IOException {
    assertThat(search("a".repeat(500), "").status()).isEqualTo(200);
    assertThat(search("a".repeat(501), "").status()).isEqualTo(400);
  }
}
