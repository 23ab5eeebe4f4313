package trainwright.core.program.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.tree.BlockKind;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkoutInstance;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.understanding.IntensityLevel;

/** What a coach looks at first in a program. */
class ProgramCoachTest {
  private static final List<Exercise> LIBRARY = TestLibrary.exercises();
  private static final Map<UUID, Exercise> BY_ID =
      LIBRARY.stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
  private static final Set<Equipment> GYM =
      EnumSet.of(Equipment.BARBELL, Equipment.DUMBBELLS, Equipment.BENCH, Equipment.PULL_UP_BAR);
  private static final Set<DayOfWeek> THREE_DAYS =
      EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

  private static Program program(
      ProgramType type,
      IntensityLevel experience,
      int days,
      int minutes,
      int weeks,
      Set<Equipment> equipment,
      Set<BodyArea> injuries) {
    var next = new AtomicLong();
    return ProgramPlanRule.plan(
        new ProgramRequest(
            "get fit",
            type,
            experience,
            days,
            days == 3 ? THREE_DAYS : null,
            minutes,
            LocalDate.of(2026, 11, 23),
            weeks,
            equipment,
            injuries,
            null),
        LIBRARY,
        () -> new UUID(0x7000L, next.incrementAndGet()));
  }

  private static Program strength(int days) {
    return program(ProgramType.STRENGTH, IntensityLevel.INTERMEDIATE, days, 60, 8, GYM, Set.of());
  }

  private static Program endurance(int days) {
    return program(
        ProgramType.ENDURANCE, IntensityLevel.INTERMEDIATE, days, 60, 12, Set.of(), Set.of());
  }

  private static List<WorkoutInstance> firstWeek(Program program) {
    return week(program.mesocycles().findFirst().orElseThrow());
  }

  private static List<WorkoutInstance> week(Mesocycle mesocycle) {
    return mesocycle.microcycles().getFirst().workouts().stream()
        .filter(day -> day.sessionType().training())
        .toList();
  }

  private static long runs(Program program) {
    return firstWeek(program).stream().filter(d -> d.sessionType() == SessionType.RUN).count();
  }

  private static Stream<WorkoutItem> items(WorkoutInstance day, BlockKind kind) {
    return day.blocks().stream()
        .filter(block -> block.kind() == kind)
        .flatMap(block -> block.items().stream());
  }

  private static Exercise exercise(WorkoutItem item) {
    return Objects.requireNonNull(BY_ID.get(item.exerciseId()));
  }

  private static List<String> slugs(WorkoutInstance day) {
    return day.mainItems().map(item -> exercise(item).slug()).toList();
  }

  @Test
  void plansEnduranceMostlyAsRuns() {
    assertThat(runs(endurance(3))).isEqualTo(3);
    assertThat(runs(endurance(4))).isEqualTo(3);
    assertThat(runs(endurance(6))).isEqualTo(4);
  }

  @Test
  void givesEachWeekOneLongRunAndOneFastRun() {
    var days = firstWeek(endurance(4));
    assertThat(days.stream().filter(d -> d.goal().startsWith("Long run"))).hasSize(1);
    assertThat(days.stream().filter(d -> slugs(d).contains("tempo-run"))).hasSize(1);
  }

  @Test
  void startsRunsBelowWhatTheSessionHoldsAndGoesOnGrowingToTheEnd() {
    var targets = endurance(4).mesocycles().flatMap(m -> m.weeklyTargets().stream()).toList();
    var build = targets.stream().filter(t -> !t.deload()).map(WeeklyTargets::longRunMileageM);
    var longest = build.map(Objects::requireNonNull).toList();
    assertThat(longest).isSorted().doesNotHaveDuplicates();
    assertThat(longest.getFirst()).isLessThan(longest.getLast() * 3 / 4);
    assertThat(targets.get(3).totalMileageM()).isLessThan(targets.get(2).totalMileageM());
  }

  @Test
  void warmsUpForTheJointsOfTheSession() {
    for (var day : firstWeek(endurance(4))) {
      var patterns =
          items(day, BlockKind.WARM_UP).map(item -> exercise(item).movementPattern()).toList();
      if (day.sessionType() == SessionType.RUN) {
        assertThat(patterns)
            .contains(MovementPattern.ANKLE_MOBILITY, MovementPattern.HIP_MOBILITY)
            .doesNotContain(MovementPattern.WRIST_MOBILITY, MovementPattern.SHOULDER_MOBILITY);
        assertThat(items(day, BlockKind.WARM_UP).findFirst().map(WorkoutItem::exerciseName))
            .contains("Brisk walk");
      }
    }
  }

  @Test
  void asksNoRegressionOfWhoIsNoBeginner() {
    var types = List.of(ProgramType.STRENGTH, ProgramType.CALISTHENICS, ProgramType.OTHER);
    for (var type : types) {
      var program =
          program(
              type,
              IntensityLevel.INTERMEDIATE,
              3,
              60,
              8,
              EnumSet.of(Equipment.PULL_UP_BAR),
              Set.of());
      assertThat(program.workouts().flatMap(day -> slugs(day).stream()))
          .anyMatch(slug -> slug.equals("pull-up") || slug.equals("chin-up"))
          .noneMatch(slug -> slug.contains("negative") || slug.contains("assisted"));
    }
  }

  @Test
  void buildsStrengthOnTheBarbellLifts() {
    for (var experience : IntensityLevel.values()) {
      var program = program(ProgramType.STRENGTH, experience, 3, 60, 8, GYM, Set.of());
      assertThat(firstWeek(program).stream().flatMap(day -> slugs(day).stream()))
          .contains(
              "barbell-back-squat",
              "barbell-bench-press",
              "barbell-deadlift",
              "barbell-overhead-press",
              "bent-over-barbell-row");
    }
  }

  @Test
  void liftsWhatStrengthIsBuiltOnTwiceAWeekLighterTheSecondTime() {
    for (var program : List.of(strength(2), strength(3), strength(4))) {
      for (var mesocycle : program.mesocycles().toList()) {
        for (var slug : List.of("barbell-back-squat", "barbell-bench-press")) {
          var percents =
              week(mesocycle).stream()
                  .flatMap(WorkoutInstance::mainItems)
                  .filter(item -> exercise(item).slug().equals(slug))
                  .map(item -> Objects.requireNonNull(item.prescription().pct1rm()))
                  .toList();
          assertThat(percents).as(slug).hasSize(2);
          assertThat(percents.get(1)).as(slug).isLessThan(percents.get(0));
        }
      }
    }
  }

  @Test
  void rampsUpToEveryLoadInPercentWithoutCountingIt() {
    for (var day : firstWeek(strength(3))) {
      var ramped =
          items(day, BlockKind.WARM_UP)
              .filter(item -> item.prescription().load() != null)
              .map(WorkoutItem::exerciseId)
              .toList();
      var loaded =
          day.mainItems()
              .filter(item -> item.prescription().pct1rm() != null)
              .map(WorkoutItem::exerciseId)
              .toList();
      assertThat(ramped).isEqualTo(loaded).isNotEmpty();
      assertThat(items(day, BlockKind.WARM_UP))
          .allMatch(item -> item.prescription().targetRir() == null);
    }
  }

  @Test
  void rowsAndRomanianDeadliftsAreNoSinglesOrTriples() {
    strength(4)
        .mesocycles()
        .filter(m -> m.phase() == Phase.STRENGTH)
        .flatMap(m -> week(m).stream())
        .flatMap(WorkoutInstance::mainItems)
        .filter(item -> exercise(item).slug().matches(".*(row|romanian).*"))
        .forEach(item -> assertThat(item.prescription().reps()).isGreaterThanOrEqualTo(6));
  }

  @Test
  void strengthensTheLegsBesideKneesThatMustBeSpared() {
    var program =
        program(
            ProgramType.REHAB,
            IntensityLevel.BEGINNER,
            3,
            45,
            4,
            Set.of(),
            EnumSet.of(BodyArea.KNEES));
    var items = firstWeek(program).stream().flatMap(WorkoutInstance::mainItems).toList();
    assertThat(items)
        .extracting(item -> exercise(item).movementPattern())
        .contains(MovementPattern.HIP_BRIDGE, MovementPattern.HINGE);
    assertThat(items)
        .allMatch(
            item ->
                item.prescription().reps() == null
                    || (item.prescription().reps() >= 8 && item.prescription().reps() <= 15));
  }

  @Test
  void shortSessionsHoldFewExercisesWithThreeSets() {
    var program = program(ProgramType.OTHER, IntensityLevel.BEGINNER, 3, 25, 4, Set.of(), Set.of());
    for (var day : firstWeek(program)) {
      var sets = day.mainItems().map(item -> item.prescription().sets()).toList();
      assertThat(sets).hasSizeBetween(2, 3);
      assertThat(sets.stream().mapToInt(Integer::intValue).average().orElse(0)).isGreaterThan(2.2);
    }
    assertThat(program.warnings()).anyMatch(text -> text.contains("25 minutes holds 3 exercises"));
  }

  @Test
  void secondMesocycleByBodyWeightGoesOnWhereTheFirstEnded() {
    var program =
        program(
            ProgramType.CALISTHENICS,
            IntensityLevel.BEGINNER,
            3,
            45,
            8,
            EnumSet.of(Equipment.PULL_UP_BAR),
            Set.of());
    var first = firstWeek(program).stream().flatMap(WorkoutInstance::mainItems).toList();
    var second =
        week(program.mesocycles().toList().getLast()).stream()
            .flatMap(WorkoutInstance::mainItems)
            .toList();
    assertThat(second).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      var before = exercise(first.get(i));
      var after = exercise(second.get(i));
      assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
    }
    assertThat(second.stream().filter(item -> !named(first, item))).isNotEmpty();
    assertThat(second.stream().filter(item -> exercise(item).category().levelled()))
        .noneMatch(item -> same(first, item));
  }

  private static boolean named(List<WorkoutItem> items, WorkoutItem other) {
    return items.stream().anyMatch(item -> item.exerciseId().equals(other.exerciseId()));
  }

  private static boolean same(List<WorkoutItem> items, WorkoutItem other) {
    return items.stream()
        .anyMatch(
            item ->
                item.exerciseId().equals(other.exerciseId())
                    && item.prescription().equals(other.prescription()));
  }

  @Test
  void variesTheSmallWorkOfTheDaysOfAWeek() {
    var days = firstWeek(strength(3));
    var small =
        days.stream()
            .flatMap(WorkoutInstance::mainItems)
            .filter(item -> !item.mainLift())
            .map(WorkoutItem::exerciseId)
            .toList();
    assertThat(small).doesNotHaveDuplicates();
    assertThat(slugs(days.get(2))).isNotEqualTo(slugs(days.get(0)));
  }
}
