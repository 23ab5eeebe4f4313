package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Json;

/**
 * The big list of naughty strings (minimaxir/big-list-of-naughty-strings, MIT) in every text field:
 * stored and read back unchanged, or refused as blank or not a request; never a 5xx.
 */
class NaughtyStringsTest {
  private static final int AT_ONCE = 4;

  @TempDir static Path data;
  private static List<String> strings = List.of();
  private static TestHouse house;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    try (var in = NaughtyStringsTest.class.getResourceAsStream("naughty_strings.json")) {
      var all = Json.mapper().readValue(in, String[].class);
      strings = Stream.of(all).distinct().toList();
    }
    assertThat(strings).hasSizeGreaterThan(490);
    house = new TestHouse(data);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  private static void forEach(Consumer<String> check) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var checks = new ArrayList<Callable<String>>();
      for (var string : strings) {
        checks.add(
            () -> {
              check.accept(string);
              return string;
            });
      }
      for (var done : threads.invokeAll(checks)) {
        assertThat(done.get()).isNotNull();
      }
    }
  }

  private static JsonNode send(int expected, String path, Object body) {
    var answer = server.post(path, "application/json", Json.write(body).getBytes(UTF_8));
    assertThat(answer.statusCode()).as(body + ": " + answer.body()).isEqualTo(expected);
    return Json.tree(answer.body());
  }

  private static JsonNode read(String path) {
    var answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.tree(answer.body());
  }

  /** Many differ only in what a slug leaves out: it gets a number then, never a 409. */
  @Test
  void exercisesKeepThem() throws Exception {
    forEach(
        string -> {
          ObjectNode exercise = Json.mapper().createObjectNode().put("category", "core");
          var texts = List.of("how_to", "benefits", "counteracts", "rounds_reps");
          texts.forEach(field -> exercise.put(field, string));
          exercise.put("name", string);
          if (string.isBlank()) {
            assertThat(send(422, "/v1/exercises", exercise).at("/errors/0/pointer").asText())
                .isEqualTo("/name");
            exercise.put("name", "Named " + strings.indexOf(string));
          }
          var id = send(201, "/v1/exercises", exercise).get("id").asText();
          var stored = read("/v1/exercises/" + id);
          exercise
              .properties()
              .forEach(f -> assertThat(stored.get(f.getKey())).isEqualTo(f.getValue()));
        });
  }

  @Test
  void curatedRoutinesKeepThem() throws Exception {
    var exercise = Map.of("name", "Naughty plank", "category", "core");
    var exerciseId = send(201, "/v1/exercises", exercise).get("id").asText();
    forEach(
        string -> {
          var name =
              string.isBlank() ? "Named" : string.substring(0, Math.min(200, string.length()));
          var routine =
              Map.of("name", name, "description", string, "exercise_ids", List.of(exerciseId));
          var id = send(201, "/v1/routines", routine).get("id").asText();
          var stored = read("/v1/routines/" + id);
          assertThat(stored.get("name").asText()).isEqualTo(name);
          assertThat(stored.get("description").asText()).isEqualTo(string);
        });
  }

  @Test
  void compilerKeepsOrRefusesThem() throws Exception {
    forEach(
        string -> {
          var body = Json.write(Map.of("user_requirements", string)).getBytes(UTF_8);
          var answer = server.post("/v1/routines/compile", "application/json", body);
          assertThat(answer.statusCode()).as(string + answer.body()).isIn(201, 422);
          if (answer.statusCode() == 201) {
            var id = Json.tree(answer.body()).get("routine_id").asText();
            assertThat(read("/v1/routines/" + id).get("user_requirements").asText())
                .isEqualTo(string);
          }
        });
  }

  @Test
  void searchAndFiltersTakeThem() throws Exception {
    forEach(
        string -> {
          var q = URLEncoder.encode(string, UTF_8);
          for (var path :
              List.of(
                  "/v1/exercises/search?q=" + q, "/v1/routines?q=" + q, "/v1/exercises?url=" + q)) {
            assertThat(server.get(path).statusCode()).as(path).isIn(200, 400, 422);
          }
        });
  }
}
