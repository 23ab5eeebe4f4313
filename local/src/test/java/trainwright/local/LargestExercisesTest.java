package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Json;

/** Exercises whose every text is as long as it may be still fit the results of the Data API. */
class LargestExercisesTest {
  private static final int PLACES = 24;
  private static final int MORE = 40;
  private static final String MUSCLE = "\uD83D\uDCAA";

  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;

  @BeforeAll
  static void start() {
    house = TestHouse.onDataApi(data);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  private static JsonNode post(int status, String path, Object body) {
    return json(status, server.post(path, "application/json", Json.write(body).getBytes(UTF_8)));
  }

  private static JsonNode get(String path) {
    return json(200, server.get(path));
  }

  private static JsonNode json(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.tree(answer.body());
  }

  private static String create(String character, int number) {
    var exercise =
        Map.ofEntries(
            Map.entry("name", number + character.repeat(297)),
            Map.entry("category", "mobility"),
            Map.entry("movement_pattern", "hip_mobility"),
            Map.entry("primary_muscles", List.of("glutes", "hip_flexors")),
            Map.entry("how_to", character.repeat(4_000)),
            Map.entry("benefits", character.repeat(1_000)),
            Map.entry("counteracts", character.repeat(1_000)),
            Map.entry("rounds_reps", character.repeat(300)),
            Map.entry("fitness_level", 1),
            Map.entry("intensity", 1),
            Map.entry("default_sets", Collections.nCopies(20, Map.of("duration_seconds", 30))),
            Map.entry("default_rest_seconds", 0),
            Map.entry("tags", List.of("stretch", "floor", "unilateral")));
    return post(201, "/v1/exercises", exercise).get("id").asText();
  }

  @Test
  void aFullRoutineOfThemIsStoredReadSwappedAndListed() {
    var ids = IntStream.range(0, MORE).mapToObj(i -> create(MUSCLE, i)).toList();
    var routine = Map.of("name", "long", "exercise_ids", ids.subList(0, PLACES));
    var path = "/v1/routines/" + post(201, "/v1/routines", routine).get("id").asText();
    var _ = post(200, path + "/exercises/2/swap", Map.of());
    var wanted = Map.of("exercise_id", ids.getLast());
    var swapped = post(200, path + "/exercises/3/swap", wanted);
    var entry = swapped.at("/routine_data/exercises/3");
    assertThat(entry.get("exercise_id").asText()).isEqualTo(ids.getLast());
    assertThat(entry.get("how_to").asText()).isEqualTo(MUSCLE.repeat(4_000));
    assertThat(swapped.at("/routine_data/exercises/4/how_to").asText())
        .isEqualTo(MUSCLE.repeat(4_000));
    assertThat(get(path).get("routine_data")).isEqualTo(swapped.get("routine_data"));
    assertThat(get("/v1/routines").get("items")).hasSize(1);
    assertThat(get("/v1/exercises?owner=mine&limit=100").get("items")).isNotEmpty();
  }

  @Test
  void theIndexIsBroughtUpToDateWithThem() {
    IntStream.range(0, MORE).forEach(i -> create("\u0001", i));
    house.drainIndexOutbox();
    assertThat(get("/v1/vector-index").get("backlog").asInt()).isZero();
  }
}
