package trainwright.core.compile.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.exercise.MovementPattern.CALF_RAISE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.core.compile.candidate.Library;
import trainwright.core.compile.selection.FrameRule;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.MuscleAreaRule;
import trainwright.core.routine.PatternOrderRule;
import trainwright.core.routine.RoutineRole;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;

/** What is named is given, or the routine says that it isn't. */
class AskedForTest {
  private static final int SEEDS = 10;

  private static List<Plan> plans(Requests request) {
    return LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> RoutinePlanRule.plan(request.planned(seed)))
        .toList();
  }

  private static List<Exercise> of(Plan plan, RoutineRole role) {
    return plan.places().stream()
        .filter(place -> place.role() == role)
        .map(place -> place.candidate().exercise())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = BodyArea.class,
      names = {"NECK", "ELBOWS", "WRISTS", "GROIN", "ANKLES"})
  void worksASmallAreaWithMoreThanOneExerciseOfItsOwn(BodyArea area) {
    for (int seconds : new int[] {300, 600}) {
      var request =
          Requests.of("my area", seconds, IntensityLevel.BEGINNER).goals(Goal.STRENGTH).focus(area);
      assertThat(plans(request))
          .allSatisfy(
              plan ->
                  assertThat(of(plan, RoutineRole.MAIN))
                      .hasSizeGreaterThan(1)
                      .allMatch(e -> MuscleAreaRule.areas(e.primaryMuscles()).contains(area))
                      .anyMatch(e -> e.category() == Category.MOBILITY));
    }
  }

  @Test
  void saysWhenTooLittleOfTheWorkIsForTheMuscleThatWasNamed() {
    var request =
        Requests.of("calves", 1_200, IntensityLevel.BEGINNER)
            .goals(Goal.STRENGTH)
            .focus(Muscle.CALVES);
    assertThat(plans(request))
        .allSatisfy(
            plan -> {
              var work = plan.places().stream().filter(p -> p.role() == RoutineRole.MAIN).toList();
              int all = work.stream().mapToInt(p -> p.item().seconds()).sum();
              int calves =
                  work.stream()
                      .filter(
                          p -> p.candidate().exercise().primaryMuscles().contains(Muscle.CALVES))
                      .mapToInt(p -> p.item().seconds())
                      .sum();
              assertThat(plan.warnings().stream().anyMatch(w -> w.contains("the focus")))
                  .isEqualTo(2 * calves < all);
            });
  }

  @Test
  void givesBurpeesWhateverTheGoalWasTakenToBe() {
    var request =
        Requests.of("10 minutes burpees", 600, IntensityLevel.INTERMEDIATE)
            .goals(Goal.STRENGTH)
            .focus(Category.CONDITIONING);
    assertThat(plans(request))
        .allSatisfy(
            plan -> {
              assertThat(plan.warnings()).isEmpty();
              assertThat(of(plan, RoutineRole.MAIN))
                  .allMatch(e -> e.category() == Category.CONDITIONING)
                  .anyMatch(e -> e.name().contains("urpee"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "handstand practice, handstand",
    "pull-ups please, pull-up",
    "a tabata, tabata",
    "EMOM for legs, emom"
  })
  void saysWhatOfTheNamedIsMissing(String text, String missing) {
    var request = Requests.of(text, 900, IntensityLevel.BEGINNER).goals(Goal.STRENGTH);
    assertThat(plans(request))
        .allSatisfy(plan -> assertThat(plan.warnings()).anyMatch(w -> w.contains(missing)));
  }

  @Test
  void practisesTheHandstandFromIntermediateOn() {
    var request =
        Requests.of("learn a handstand, 20 min", 1_200, IntensityLevel.INTERMEDIATE)
            .goals(Goal.SKILL)
            .focus(Category.PUSH);
    assertThat(plans(request))
        .allSatisfy(
            plan -> {
              assertThat(of(plan, RoutineRole.MAIN)).anyMatch(e -> e.name().contains("andstand"));
              assertThat(plan.warnings()).noneMatch(w -> w.contains("handstand"));
            });
  }

  @Test
  void spendsTheHourOnLegsAndNotOnCalves() {
    var gym = Equipment.values();
    var request =
        Requests.of("an hour of legs", 3_600, IntensityLevel.ADVANCED)
            .having(gym)
            .goals(Goal.STRENGTH)
            .focus(Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.CALVES)
            .focus(Category.SQUAT, Category.HINGE);
    assertThat(plans(request))
        .allSatisfy(
            plan -> {
              var calves =
                  plan.places().stream()
                      .filter(place -> place.role() == RoutineRole.MAIN)
                      .filter(p -> p.candidate().exercise().movementPattern() == CALF_RAISE)
                      .toList();
              assertThat(calves).hasSizeLessThan(2);
              assertThat(calves).allMatch(place -> place.item().seconds() < 500);
            });
  }

  @Test
  void trainsTheMusclesThatAreNamedBeforeTheRestOfTheirFamily() {
    var request =
        Requests.of("chest and triceps", 2_400, IntensityLevel.BEGINNER)
            .having(Equipment.BARBELL)
            .goals(Goal.STRENGTH)
            .focus(Muscle.CHEST, Muscle.TRICEPS)
            .focus(Category.PUSH);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(of(plan, RoutineRole.MAIN))
                    .allMatch(
                        e ->
                            e.primaryMuscles().contains(Muscle.CHEST)
                                || e.primaryMuscles().contains(Muscle.TRICEPS)));
  }

  @Test
  void missesNothingThatIsNotWanted() {
    var request = Requests.of("legs, no burpees, I hate pull-ups", 900, IntensityLevel.ADVANCED);
    assertThat(plans(request))
        .allSatisfy(plan -> assertThat(plan.warnings()).noneMatch(w -> w.startsWith("No ")));
  }

  @Test
  void saysThatTheNamedEquipmentIsNotUsed() {
    var request =
        Requests.of("kettlebell, lower back a bit sore", 1_800, IntensityLevel.INTERMEDIATE)
            .goals(Goal.MOBILITY)
            .having(Equipment.KETTLEBELL)
            .sparing(BodyArea.LOWER_BACK);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(plan.warnings())
                    .anyMatch(w -> w.contains("Nothing in it uses the kettlebell")));
  }

  @Test
  void coolsDownWithAnotherPatternWhereOneIsThere() {
    var request =
        Requests.of("hips", 3_600, IntensityLevel.INTERMEDIATE)
            .goals(Goal.GENERAL)
            .focus(BodyArea.HIPS);
    for (long seed = 1; seed <= SEEDS; seed++) {
      var planned = request.planned(seed);
      var coolDowns = of(RoutinePlanRule.plan(planned), RoutineRole.COOL_DOWN);
      var patterns = new HashSet<MovementPattern>();
      planned.candidates().stream()
          .map(c -> c.exercise())
          .filter(FrameRule::coolsDown)
          .forEach(e -> patterns.add(e.movementPattern()));
      assertThat(patterns).hasSizeGreaterThan(coolDowns.size());
      assertThat(PatternOrderRule.repeats(coolDowns)).isZero();
    }
  }

  @Test
  void countsLiftsWhoseSourceNamesNoTarget() {
    var request = Requests.of("x", 1_200, IntensityLevel.INTERMEDIATE).planned(1);
    var squat =
        PrescriptionRule.range(withoutTargets("barbell-deadlift"), RoutineRole.MAIN, request);
    assertThat(squat.byReps()).isTrue();
    assertThat(squat.work().most()).isEqualTo(12);
    assertThat(squat.work().usual()).isBetween(8, 12);
    for (var timed : Set.of("forearm-plank", "farmer-carry", "chair-hamstring-stretch")) {
      var range = PrescriptionRule.range(withoutTargets(timed), RoutineRole.MAIN, request);
      assertThat(range.byReps()).as(timed).isFalse();
    }
  }

  /** As an import leaves it. */
  private static Exercise withoutTargets(String slug) {
    var e = Library.EXERCISES.stream().filter(x -> x.slug().equals(slug)).findFirst().orElseThrow();
    return new Exercise(
        e.id(),
        e.ownerId(),
        e.slug(),
        e.name(),
        e.category(),
        e.level(),
        e.movementPattern(),
        e.primaryMuscles(),
        e.secondaryMuscles(),
        e.howTo(),
        e.benefits(),
        e.counteracts(),
        e.contraindications(),
        e.fitnessLevel(),
        e.intensity(),
        "",
        List.of(),
        null,
        null,
        e.equipment(),
        e.tags(),
        e.previousVariation(),
        e.nextVariation(),
        e.version(),
        e.createdAt(),
        e.updatedAt());
  }
}
