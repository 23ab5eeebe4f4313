package trainwright.core.exercise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.ExerciseContent;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.platform.Json;

class FreeExerciseRuleTest {
  static ObjectNode source(String name, String category, String equipment, String muscle) {
    var source =
        (ObjectNode)
            Json.tree(
                """
                {"force": "push", "level": "beginner", "mechanic": "compound",
                 "secondaryMuscles": [], "instructions": ["Stand up.", "Sit down."],
                 "images": ["a.jpg"], "id": "x", "unheard_of": {"deep": 1}}
                """);
    source.put("name", name).put("category", category).put("equipment", equipment);
    source.putArray("primaryMuscles").add(muscle);
    return source;
  }

  private static ExerciseContent converted(ObjectNode source) {
    return FreeExerciseRule.convert(FreeExercise.read(source));
  }

  @Test
  void mapsEveryWordAndInventsNoText() {
    var exercise = converted(source("Front Barbell Squat", "strength", "barbell", "quadriceps"));
    assertThat(exercise.slug()).isEqualTo("front-barbell-squat");
    assertThat(exercise.category()).isEqualTo(Category.SQUAT);
    assertThat(exercise.movementPattern()).isEqualTo(MovementPattern.SQUAT);
    assertThat(exercise.primaryMuscles()).containsExactly(Muscle.QUADS);
    assertThat(exercise.equipment()).containsExactly(Equipment.BARBELL);
    assertThat(exercise.level()).isEqualTo(1);
    assertThat(exercise.fitnessLevel()).isEqualTo(2);
    assertThat(exercise.intensity()).isEqualTo(6);
    assertThat(exercise.howTo()).isEqualTo("Stand up.\nSit down.");
    assertThat(exercise.contraindications()).contains(BodyArea.KNEES, BodyArea.LOWER_BACK);
    assertThat(exercise.benefits() + exercise.counteracts() + exercise.roundsReps()).isEmpty();
    assertThat(exercise.defaultSets()).isEmpty();
    assertThat(exercise.defaultTempo()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pushups                      | strength    | chest       | push         | horizontal_push
          Incline Push-Up              | strength    | chest       | push         | horizontal_push
          Wide-Grip Pulldown           | strength    | lats        | pull         | vertical_pull
          Bent Over Barbell Row        | strength    | middle back | pull         | horizontal_pull
          Upright Barbell Row          | strength    | quadriceps  | squat        |
          Standing Military Press      | strength    | shoulders   | push         | vertical_push
          Romanian Deadlift            | powerlifting| hamstrings  | hinge        | hinge
          Seated Leg Curl              | strength    | hamstrings  | hinge        | knee_flexion
          Barbell Curl                 | strength    | biceps      | pull         | elbow_flexion
          Crunches                     | strength    | abdominals  | core         | trunk_flexion
          Box Jump (Multiple Response) | plyometrics | hamstrings  | conditioning | jump
          Running, Treadmill           | cardio      | quadriceps  | conditioning | locomotion
          Seated Calf Stretch          | stretching  | calves      | mobility     | ankle_mobility
          Chin To Chest Stretch        | stretching  | neck        | mobility     | neck_mobility
          Atlas Stones                 | strongman   | lower back  | hinge        |
          """)
  void infersCategoryAndPatternOrLeavesThePatternOpen(
      String name, String kind, String muscle, String category, String pattern) {
    var exercise = converted(source(name, kind, "body only", muscle));
    assertThat(exercise.category().name()).isEqualToIgnoringCase(category);
    assertThat(exercise.movementPattern())
        .isEqualTo(
            pattern == null
                ? null
                : trainwright.platform.Words.get(MovementPattern.class, pattern));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Air Bike                  | body only    | []
          Barbell Bench Press       | barbell      | [BARBELL, BENCH]
          Rope Jumping              | other        | [JUMP_ROPE]
          Atlas Stones              | other        | [OTHER]
          Walking, Treadmill        | machine      | [TREADMILL]
          Leg Press                 | machine      | [MACHINE]
          Inverted Row              |              | [LOW_BAR]
          Carioca Quick Step        |              | []
          Ring Dips                 | other        | [RINGS]
          Hang Clean                | barbell      | [BARBELL]
          Chin To Chest Stretch     |              | []
          Hanging Leg Raise         | body only    | [PULL_UP_BAR]
          Dips - Triceps Version    | body only    | [DIP_BARS]
          Weighted Pull Ups         | other        | [PULL_UP_BAR]
          Spring Walk               |              | []
          """)
  void tellsWhatAnExerciseNeeds(String name, String equipment, String needed) {
    var source = source(name, "strength", Objects.requireNonNullElse(equipment, ""), "chest");
    if (equipment == null) {
      source.putNull("equipment");
    }
    assertThat(converted(source).equipment().toString()).isEqualTo(needed);
  }

  @Test
  void pullingShouldersArePullAndRearOnesAreNamed() {
    var source = source("Bent Over Dumbbell Rear Delt Raise", "strength", "dumbbell", "shoulders");
    var exercise = converted(source.put("force", "pull"));
    assertThat(exercise.category()).isEqualTo(Category.PULL);
    assertThat(exercise.primaryMuscles()).containsExactly(Muscle.REAR_DELTS);
    assertThat(exercise.movementPattern()).isEqualTo(MovementPattern.SHOULDER_RAISE);
  }

  @Test
  void leavesOpenWhatTheSourceLeavesOpen() {
    var source = source("Neck Press", "strength", "barbell", "chest");
    source.putNull("mechanic").putNull("level").putNull("force");
    var exercise = converted(source);
    assertThat(exercise.intensity()).isNull();
    assertThat(exercise.level()).isNull();
    assertThat(exercise.fitnessLevel()).isNull();
  }

  @Test
  void tagsWhatIsSaidByKindAndName() {
    assertThat(converted(source("Single-Leg Hop", "plyometrics", "body only", "calves")).tags())
        .containsExactlyInAnyOrder(Tag.PLYOMETRIC, Tag.UNILATERAL);
    assertThat(converted(source("Calf Stretch", "stretching", "body only", "calves")).tags())
        .containsExactly(Tag.STRETCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "category": "yoga"             | category must be one of
          "category": null               | category must be one of
          "equipment": "spoon"           | equipment "spoon" is not one of
          "level": "godlike"             | level "godlike" is not one of
          "primaryMuscles": ["wing"]     | primaryMuscles "wing" is not one of
          "primaryMuscles": []           | primaryMuscles must name a muscle
          "primaryMuscles": "chest"      | must be a list
          "name": ""                     | name is required
          "name": 7                      | 7 is not text
          """)
  void tellsWhatIsWrongWithARow(String change, String error) {
    var source = source("Good", "strength", "barbell", "chest");
    source.setAll((ObjectNode) Json.tree("{" + change + "}"));
    var row = ImportRow.ofFreeExercise(7, source);
    assertThat(row.content()).isNull();
    assertThat(row.error()).contains(error);
  }
}
