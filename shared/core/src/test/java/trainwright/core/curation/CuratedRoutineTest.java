package trainwright.core.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.platform.Problem;
import trainwright.platform.Request;

class CuratedRoutineTest {
  private static final String ID = "\"019b76da-b3b8-7e15-9923-3b2e9cd9e23f\"";

  private static CuratedRoutine read(String body) {
    return new Request("POST /v1/routines", "", Map.of(), Map.of(), Map.of(), body, null, "r1")
        .body(CuratedRoutine.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"exercise_ids": [ID]}                                             | UNPROCESSABLE | /name
          {"name": " ", "exercise_ids": [ID]}                                | UNPROCESSABLE | /name
          {"name": "a"}                                                      | UNPROCESSABLE | /items
          {"name": "a", "exercise_ids": [ID], "items": []}                   | UNPROCESSABLE | /items
          {"name": "a", "exercise_ids": []}                                  | UNPROCESSABLE | /exercise_ids
          {"name": "a", "exercise_ids": [null]}                              | MALFORMED     | /exercise_ids/0
          {"name": "a", "exercise_ids": ["push-up"]}                         | MALFORMED     | /exercise_ids/0
          {"name": 7, "exercise_ids": [ID]}                                  | MALFORMED     | /name
          {"name": "a", "colour": "red", "exercise_ids": [ID]}               | MALFORMED     | /colour
          {"name": "a", "items": [{}]}                                       | UNPROCESSABLE | /items/0/exercise_id
          {"name": "a", "items": [{"exercise_id": ID, "role": "boss"}]}      | MALFORMED     | /items/0/role
          {"name": "a", "items": [{"exercise_id": ID, "prescription": {"tempo": "9999999999-1-1-1"}}]} | UNPROCESSABLE | /items/0/prescription/tempo
          {"name": "a", "items": [{"exercise_id": ID, "prescription": {"sets": 1.5}}]} | MALFORMED | /items/0/prescription/sets
          """)
  void pointsAtWhatIsWrong(String body, Problem.Code code, String pointer) {
    assertThatThrownBy(() -> read(body.replace("ID", ID)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.violations().getFirst().pointer()).isEqualTo(pointer);
            });
  }

  @Test
  void readsBothWaysToNameExercises() {
    var plain = read("{\"name\": \"a\", \"exercise_ids\": [%s]}".formatted(ID));
    var items = read("{\"name\": \"a\", \"items\": [{\"exercise_id\": %s}]}".formatted(ID));
    assertThat(plain.allItems()).isEqualTo(items.allItems());
    assertThat(plain.pointer("/exercises/3/role")).isEqualTo("/exercise_ids/3");
    assertThat(items.pointer("/exercises/3/role")).isEqualTo("/items/3/role");
  }
}
