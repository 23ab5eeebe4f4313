package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.platform.Problem;

class ExerciseContentTest {
  private static Problem refusal(String json) {
    try {
      var accepted = TestExercises.content(json);
      throw new AssertionError("accepted " + accepted);
    } catch (Problem problem) {
      return problem;
    }
  }

  @Test
  void needsOnlyNameAndCategory() {
    var content = TestExercises.content("{\"name\": \"Wall sit\", \"category\": \"squat\"}");
    assertThat(content.slug()).isEqualTo("wall-sit");
    assertThat(content.level()).isNull();
    assertThat(content.equipment()).isEmpty();
    assertThat(content.howTo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "level": 6                                          | 422 | /level
          "level": -1                                         | 422 | /level
          "level": "1"                                        | 400 | /level
          "level": 1.5                                        | 400 | /level
          "fitness_level": 11                                 | 422 | /fitness_level
          "intensity": 11                                     | 422 | /intensity
          "default_rest_seconds": 3601                        | 422 | /default_rest_seconds
          "default_tempo": "fast"                             | 422 | /default_tempo
          "default_sets": [{"reps": 5, "duration_seconds": 5}]| 422 | /default_sets/0
          "default_sets": [{"reps": 5}, {}]                   | 422 | /default_sets/1
          "default_sets": [{"reps": 0}]                       | 422 | /default_sets/0/reps
          "default_sets": [null]                              | 422 | /default_sets
          "primary_muscles": ["wings"]                        | 400 | /primary_muscles/0
          "primary_muscles": [null]                           | 422 | /primary_muscles
          "tags": ["desk", "desk"]                            | 422 | /tags
          "tags": "desk"                                      | 400 | /tags
          "slug": "Not a slug"                                | 422 | /slug
          "slug": ""                                          | 422 | /slug
          "previous_variation": "x"                           | 422 | /previous_variation
          "next_variation": "a b"                             | 422 | /next_variation
          "muscles": []                                       | 400 | /muscles
          "version": 1                                        | 400 | /version
          "how_to": "\\u0000"                                 | 400 | /how_to
          "how_to": "\\ud800"                                 | 400 | /how_to
          """)
  void refusesEachBadFieldWithItsPointer(String field, int status, String pointer) {
    var problem = refusal("{\"name\": \"X\", \"category\": \"core\", " + field + "}");
    assertThat(problem.code().status()).isEqualTo(status);
    assertThat(problem.violations().getFirst().pointer()).isEqualTo(pointer);
  }

  @Test
  void listsEveryFaultAtOnce() {
    var problem = refusal("{\"name\": \" \", \"level\": 9, \"tags\": [\"desk\", \"desk\"]}");
    assertThat(problem.violations().stream().map(v -> v.pointer()))
        .containsExactly("/name", "/category", "/level", "/tags");
  }

  @Test
  void boundsItsTextsInCharactersNotInUnits() {
    var lift = "\uD83C\uDFCB";
    assertThat(TestExercises.named(lift.repeat(300)).read(ExerciseContent.class).name())
        .hasSize(600);
    assertThat(refusal("{\"name\": \"" + "x".repeat(301) + "\", \"category\": \"core\"}").detail())
        .contains("300");
    for (var field : List.of("how_to", "benefits", "counteracts", "rounds_reps")) {
      assertThatThrownBy(
              () ->
                  TestExercises.content(
                      "{\"name\": \"X\", \"category\": \"core\", \"%s\": \"%s\"}"
                          .formatted(field, "x".repeat(4_001))))
          .hasMessageContaining(field);
    }
  }

  @Test
  void refusesAMuscleThatIsPrimaryAndSecondary() {
    var problem =
        refusal(
            """
            {"name": "X", "category": "core", "primary_muscles": ["abs"],
             "secondary_muscles": ["abs"]}
            """);
    assertThat(problem.violations().getFirst().pointer()).isEqualTo("/secondary_muscles");
  }
}
