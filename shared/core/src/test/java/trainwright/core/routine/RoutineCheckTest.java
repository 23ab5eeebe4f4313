package trainwright.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;

class RoutineCheckTest {
  private static final Prescription TWO_MINUTES =
      new Prescription(3, null, 30, false, "hold", 10, null);

  private static Exercise exercise(MovementPattern pattern, int level) {
    return new Exercise(
        UUID.randomUUID(),
        null,
        "slug",
        "Name",
        Category.SQUAT,
        level,
        pattern,
        List.of(Muscle.QUADS),
        List.of(Muscle.GLUTES),
        "",
        "",
        "",
        List.of(BodyArea.KNEES),
        2 * level,
        2 * level,
        "",
        List.of(),
        null,
        null,
        List.of(Equipment.CHAIR),
        List.of(),
        null,
        null,
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static RoutineItem item(MovementPattern pattern, RoutineRole role) {
    return new RoutineItem(exercise(pattern, 1), role, TWO_MINUTES);
  }

  private static RoutineItem main(Prescription prescription) {
    return new RoutineItem(exercise(MovementPattern.SQUAT, 2), RoutineRole.MAIN, prescription);
  }

  private static List<String> rules(List<RoutineItem> items, RoutineConstraints constraints) {
    return RoutineCheck.findings(items, constraints).stream()
        .map(finding -> finding.rule() + " " + finding.severity())
        .distinct()
        .toList();
  }

  private static RoutineConstraints target(@Nullable Integer seconds) {
    return new RoutineConstraints(seconds, null, null, Set.of(), Set.of());
  }

  @Test
  void findsNothingWrongWithAProperRoutine() {
    var items =
        List.of(
            item(MovementPattern.LOCOMOTION, RoutineRole.WARM_UP),
            item(MovementPattern.SQUAT, RoutineRole.MAIN),
            item(MovementPattern.HINGE, RoutineRole.MAIN),
            item(MovementPattern.BREATHING, RoutineRole.COOL_DOWN));
    assertThat(rules(items, target(500))).isEmpty();
  }

  @Test
  void refusesAnExerciseThatStandsTwice() {
    var squat = item(MovementPattern.SQUAT, RoutineRole.MAIN);
    var items = List.of(squat, item(MovementPattern.HINGE, RoutineRole.MAIN), squat);
    assertThat(rules(items, target(null))).containsExactly("R1 REJECT");
  }

  @ParameterizedTest
  @CsvSource({"120, true", "109, false", "133, true", "134, false"})
  void holdsTheDurationToTenPercentOfTheTarget(int target, boolean right) {
    var items = List.of(item(MovementPattern.SQUAT, RoutineRole.MAIN));
    assertThat(RoutineCheck.violations(items, target(target)).isEmpty()).isEqualTo(right);
  }

  @Test
  void refusesNoneAndMoreThanTwentyFourExercises() {
    assertThat(rules(List.of(), target(null))).containsExactly("R3 REJECT");
    var many =
        java.util.stream.Stream.generate(() -> item(MovementPattern.SQUAT, RoutineRole.MAIN))
            .limit(25)
            .toList();
    assertThat(rules(many, target(null))).contains("R3 REJECT");
  }

  @Test
  void refusesAWarmUpAfterTheMainWork() {
    var items =
        List.of(
            item(MovementPattern.SQUAT, RoutineRole.MAIN),
            item(MovementPattern.HINGE, RoutineRole.WARM_UP));
    assertThat(rules(items, target(null))).contains("R4 REJECT");
  }

  @Test
  void missesWarmUpAndCoolDownFromEightMinutesOn() {
    var three =
        List.of(
            item(MovementPattern.SQUAT, RoutineRole.MAIN),
            item(MovementPattern.HINGE, RoutineRole.MAIN),
            item(MovementPattern.LUNGE, RoutineRole.MAIN));
    assertThat(rules(three, target(null))).isEmpty();
    var four =
        List.of(
            three.get(0), three.get(1), three.get(2), item(MovementPattern.JUMP, RoutineRole.MAIN));
    assertThat(rules(four, target(null))).containsExactly("R5 WARN");
  }

  @Test
  void warnsOfTwoOfAPatternInARow() {
    var items =
        List.of(
            item(MovementPattern.SQUAT, RoutineRole.MAIN),
            item(MovementPattern.SQUAT, RoutineRole.MAIN));
    assertThat(rules(items, target(null))).containsExactly("R6 WARN");
  }

  @Test
  void refusesMissingEquipmentSparedAreasAndTooHardExercises() {
    var items =
        List.of(new RoutineItem(exercise(MovementPattern.SQUAT, 3), RoutineRole.MAIN, TWO_MINUTES));
    var constraints =
        new RoutineConstraints(
            null,
            IntensityLevel.BEGINNER,
            EnumSet.of(Equipment.WALL),
            Set.of(BodyArea.KNEES),
            Set.of());
    assertThat(rules(items, constraints)).containsExactly("S7 REJECT", "P1 REJECT", "R7 REJECT");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8, , 60, R8 REJECT",
    "11, 8, , 60, R8 REJECT",
    "3, 8, , 601, R8 REJECT",
    "3, 0, , 60, R8 REJECT",
    "3, 21, , 60, C3 WARN",
    "3, , , 60, C6 REJECT",
    "3, 8, 30, 60, C6 REJECT",
  })
  void refusesPrescriptionsThatCantBeDone(
      int sets, @Nullable Integer reps, @Nullable Integer seconds, int rest, String rule) {
    var asked = new Prescription(sets, reps, seconds, false, null, rest, null);
    assertThat(rules(List.of(main(asked)), target(null))).contains(rule);
  }

  @Test
  void warnsOfMoreThanTenHardSetsOfAMuscle() {
    var six = new Prescription(6, 8, null, false, null, 90, null);
    assertThat(rules(List.of(main(six), main(six)), target(null))).contains("V3 WARN");
  }

  @Test
  void warnsOfShortRestsBetweenSetsForStrength() {
    var dense = new Prescription(3, 8, null, false, null, 30, null);
    var strength = new RoutineConstraints(null, null, null, Set.of(), Set.of(Goal.STRENGTH));
    assertThat(rules(List.of(main(dense)), strength)).containsExactly("F6 WARN");
    assertThat(rules(List.of(main(dense)), target(null))).isEmpty();
  }
}
