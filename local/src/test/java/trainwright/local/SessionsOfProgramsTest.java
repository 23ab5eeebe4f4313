package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that fulfils a day of a program. */
class SessionsOfProgramsTest {
  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;

  private TestUser ada;
  private String program = "";
  private String workout = "";

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

  @BeforeEach
  void begin() {
    ada = new TestUser(house, server);
    var made = ada.ask("POST", "/v1/programs", ProgramsHttpTest.draft().toString());
    program = "/v1/programs/" + made.get("id").asText();
    var _ = ada.ask("POST", program + "/mesocycles", "{'order_index': 0}");
    workout = day("lift").get("id").asText();
  }

  private JsonNode day(String type) {
    return ada.get(program + "?depth=workout").findParents("session_type").stream()
        .filter(day -> day.get("session_type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode status() {
    return ada.get(program + "?depth=workout").findParents("session_type").stream()
        .filter(day -> day.path("id").asText().equals(workout))
        .findFirst()
        .orElseThrow();
  }

  private String planned() {
    return ada.session("{'workout_instance_id': '%s'}".formatted(workout));
  }

  private static void assertWorkout(JsonNode day, String status, boolean done) {
    assertThat(day.get("status").asText()).isEqualTo(status);
    assertThat(day.path("completed_at").isTextual()).isEqualTo(done);
  }

  @Test
  void planCopiesExercisesAndFiguresOfTheDay() {
    var session = ada.get(planned());
    assertThat(session.get("workout_instance_id").asText()).isEqualTo(workout);
    assertThat(session.get("exercises")).isNotEmpty();
    for (var exercise : session.get("exercises")) {
      assertThat(exercise.get("planned_sets")).as(exercise.toString()).isNotEmpty();
      assertThat(exercise.get("exercise_name").asText()).isNotBlank();
    }
  }

  @Test
  void completionMarksTheDayAndWhatTakesItBackUnmarksIt() {
    var session = planned();
    var _ = ada.ask("PUT", session + "/exercises/1/sets/1", set(session));
    assertWorkout(status(), "scheduled", false);
    var _ = ada.ask("POST", session + "/complete", "");
    assertWorkout(status(), "completed", true);
    var _ = ada.ask("POST", session + "/complete", "");
    assertWorkout(status(), "completed", true);
    var _ = ada.ask("POST", session + "/reopen", "");
    assertWorkout(status(), "scheduled", false);
    var _ = ada.ask("POST", session + "/complete", "");
    assertThat(ada.delete(session).statusCode()).isEqualTo(200);
    assertWorkout(status(), "scheduled", false);
  }

  private String set(String session) {
    var planned = ada.get(session).at("/exercises/0/planned_sets/0");
    return planned.path("reps").isInt() ? "{'reps': 8}" : "{'duration_seconds': 30}";
  }

  @Test
  void deletedProgramKeepsTheSessionWithAllThatWasDone() throws Exception {
    var session = planned();
    var _ = ada.ask("PUT", session + "/exercises/1/sets/1", set(session));
    var _ = ada.ask("POST", session + "/complete", "");
    var before = ada.get(session);
    assertThat(ada.delete(program).statusCode()).isEqualTo(204);
    var after = ada.get(session);
    assertThat(after.get("workout_instance_id").isNull()).isTrue();
    assertThat(after.get("exercises")).isEqualTo(before.get("exercises"));
    assertThat(after.get("status").asText()).isEqualTo("completed");
    // It can still be corrected.
    var _ = ada.ask("PUT", session + "/exercises/1/sets/1", set(session).replaceAll("\\d+", "7"));
  }

  @Test
  void dayOfSomebodyElseOrOfNobodyIsNotFound() {
    var eve = new TestUser(house, server);
    var body = "{'workout_instance_id': '%s'}";
    assertThat(eve.send("POST", "/v1/sessions", body.formatted(workout)).statusCode())
        .isEqualTo(404);
    var nobody = body.formatted(java.util.UUID.randomUUID());
    assertThat(ada.send("POST", "/v1/sessions", nobody).statusCode()).isEqualTo(404);
  }
}
