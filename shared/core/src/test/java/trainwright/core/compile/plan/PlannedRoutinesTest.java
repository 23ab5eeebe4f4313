package trainwright.core.compile.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.selection.CoversGroundRule;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.MuscleAreaRule;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.RoutineRole;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.reading.ReadingRule;
import trainwright.platform.Problem;

/** What a demanding coach would look for, over many seeds. */
class PlannedRoutinesTest {
  private static final int SEEDS = 20;

  private static List<Plan> plans(Requests request) {
    return java.util.stream.LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> RoutinePlanRule.plan(request.planned(seed)))
        .toList();
  }

  private static List<Exercise> of(Plan plan, RoutineRole role) {
    return plan.items().stream()
        .filter(item -> item.role() == role)
        .map(item -> item.exercise())
        .toList();
  }

  private static List<Exercise> mains(Plan plan) {
    return of(plan, RoutineRole.MAIN);
  }

  @Test
  void keepsMobilityThroughoutAMobilityRequest() {
    var request = Requests.of("loosen up", 1_200, IntensityLevel.INTERMEDIATE).goals(Goal.MOBILITY);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(plan.items())
                    .allSatisfy(
                        item ->
                            assertThat(item.exercise().category()).isEqualTo(Category.MOBILITY)));
  }

  private static List<Plan> compiled(String text) {
    var request = new CompileRequest(null, text, null, null, null, null, null);
    var understood = ((Reading.Accepted) ReadingRule.read(request)).understanding();
    return java.util.stream.LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> RoutinePlanRule.plan(Requests.planned(text, understood, seed)))
        .toList();
  }

  @Test
  void neitherBendsNorTwistsAFragileSpine() {
    var out =
        Set.of(
            MovementPattern.ROTATION,
            MovementPattern.TRUNK_FLEXION,
            MovementPattern.SPINE_MOBILITY);
    assertThat(compiled("osteoporosis 15 minutes"))
        .allSatisfy(
            plan ->
                assertThat(plan.items())
                    .noneMatch(item -> out.contains(item.exercise().movementPattern())));
  }

  @Test
  void staysSeatedAndSparesTheLegsInAWheelchair() {
    assertThat(compiled("wheelchair user upper body 20 min"))
        .allSatisfy(
            plan ->
                assertThat(plan.items())
                    .allSatisfy(
                        item -> {
                          assertThat(item.exercise().tags()).contains(Tag.SEATED);
                          assertThat(item.exercise().contraindications())
                              .doesNotContain(BodyArea.KNEES, BodyArea.THIGHS, BodyArea.FEET);
                        }));
  }

  @Test
  void hasNothingStrenuousBeforeBed() {
    var request =
        Requests.of("relax before bed", 900, IntensityLevel.ADVANCED)
            .goals(Goal.RELAXATION, Goal.MOBILITY);
    assertThat(plans(request))
        .allSatisfy(
            plan -> {
              assertThat(plan.items())
                  .allSatisfy(item -> assertThat(item.exercise().intensity()).isLessThan(4));
              assertThat(mains(plan)).noneMatch(e -> e.intensity() != null && e.intensity() > 2);
            });
  }

  @Test
  void worksLegsHipsPushAndPullInAFullBodyStrengthSession() {
    var request = Requests.of("full body", 2_400, IntensityLevel.INTERMEDIATE).goals(Goal.STRENGTH);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(mains(plan).stream().map(Exercise::category))
                    .contains(Category.PUSH, Category.PULL, Category.SQUAT));
  }

  @Test
  void givesArmsTheMajorityWhenOnlyArmsAreAskedFor() {
    var request =
        Requests.of("only arms", 1_200, IntensityLevel.INTERMEDIATE)
            .goals(Goal.MUSCLE)
            .focus(Muscle.BICEPS, Muscle.TRICEPS)
            .having(Equipment.DUMBBELLS);
    var arms = Set.of(Muscle.BICEPS, Muscle.TRICEPS);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(mains(plan))
                    .filteredOn(e -> e.primaryMuscles().stream().anyMatch(arms::contains))
                    .hasSizeGreaterThan(mains(plan).size() / 2));
  }

  @Test
  void pullsWithoutABar() {
    var request =
        Requests.of("pull workout", 1_200, IntensityLevel.INTERMEDIATE)
            .goals(Goal.STRENGTH)
            .focus(Category.PULL);
    assertThat(plans(request))
        .allSatisfy(
            plan -> {
              assertThat(mains(plan)).allMatch(e -> e.category() == Category.PULL);
              assertThat(mains(plan)).noneMatch(e -> e.equipment().contains(Equipment.PULL_UP_BAR));
            });
  }

  @Test
  void staysSeatedWhereThatIsWished() {
    var request =
        Requests.of("seated", 900, IntensityLevel.BEGINNER)
            .sparing(BodyArea.ANKLES)
            .wishes(Tag.SEATED);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(plan.items())
                    .allSatisfy(item -> assertThat(item.exercise().tags()).contains(Tag.SEATED)));
  }

  @Test
  void leavesTheRoadToThoseWhoSpeakOfIt() {
    var indoors =
        Requests.of("cardio at home", 1_200, IntensityLevel.INTERMEDIATE).goals(Goal.ENDURANCE);
    assertThat(plans(indoors))
        .allSatisfy(
            plan ->
                assertThat(plan.items())
                    .noneMatch(item -> CoversGroundRule.coversGround(item.exercise())));
    var outdoors =
        Requests.of("a run in the park", 1_800, IntensityLevel.INTERMEDIATE).goals(Goal.ENDURANCE);
    assertThat(plans(outdoors))
        .allSatisfy(
            plan ->
                assertThat(plan.items())
                    .anyMatch(item -> CoversGroundRule.coversGround(item.exercise())));
  }

  @Test
  void leavesOutWhatIsHated() {
    var request =
        Requests.of("cardio, I hate burpees", 1_800, IntensityLevel.ADVANCED).goals(Goal.ENDURANCE);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(plan.items())
                    .noneMatch(item -> item.exercise().name().contains("urpee")));
  }

  @Test
  void startsWithWhatIsNamed() {
    var request =
        Requests.of("kettlebell workout", 1_200, IntensityLevel.INTERMEDIATE)
            .having(Equipment.KETTLEBELL);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(mains(plan))
                    .anyMatch(e -> e.equipment().contains(Equipment.KETTLEBELL)));
  }

  @Test
  void looksAfterTheSoreNeckAtTheDesk() {
    var request =
        Requests.of("my neck hurts at the desk", 600, IntensityLevel.BEGINNER)
            .goals(Goal.MOBILITY)
            .sparing(BodyArea.NECK)
            .wishes(Tag.DESK);
    var near =
        Set.of(
            MovementPattern.NECK_MOBILITY,
            MovementPattern.SHOULDER_MOBILITY,
            MovementPattern.SPINE_MOBILITY);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(mains(plan))
                    .filteredOn(e -> near.contains(e.movementPattern()))
                    .hasSizeGreaterThan(mains(plan).size() / 2));
  }

  @ParameterizedTest
  @EnumSource(
      value = BodyArea.class,
      names = {"CHEST", "THIGHS", "HIPS", "ABDOMEN", "UPPER_BACK", "LOWER_BACK"})
  void trainsNoMuscleOfASoreArea(BodyArea sore) {
    var request =
        Requests.of("it is sore, strength", 600, IntensityLevel.INTERMEDIATE)
            .goals(Goal.STRENGTH)
            .sparing(sore);
    assertThat(plans(request))
        .allSatisfy(
            plan ->
                assertThat(mains(plan))
                    .filteredOn(e -> e.category() != Category.MOBILITY)
                    .noneMatch(e -> MuscleAreaRule.areas(e.primaryMuscles()).contains(sore)));
  }

  @Test
  void restsLongerForStrengthThanForStamina() {
    var strength = Requests.of("x", 1_800, IntensityLevel.INTERMEDIATE).goals(Goal.STRENGTH);
    var stamina = Requests.of("x", 1_800, IntensityLevel.INTERMEDIATE).goals(Goal.ENDURANCE);
    assertThat(averageRest(strength)).isGreaterThan(1.5 * averageRest(stamina));
  }

  private static double averageRest(Requests request) {
    return plans(request).stream()
        .flatMap(plan -> plan.places().stream())
        .filter(place -> place.role() == RoutineRole.MAIN)
        .mapToInt(place -> place.prescription().restSeconds())
        .average()
        .orElseThrow();
  }

  @Test
  void saysWhatGaveWay() {
    var request =
        Requests.of("neck", 7_200, IntensityLevel.BEGINNER).goals(Goal.STRENGTH).focus(Muscle.NECK);
    assertThat(RoutinePlanRule.plan(request.planned(1)).warnings()).isNotEmpty();
  }

  @Test
  void refusesWhatNothingInTheLibraryFits() {
    var everything = BodyArea.values();
    var request = Requests.of("x", 3_600, IntensityLevel.BEGINNER).sparing(everything).planned(1);
    var none =
        PlanRequest.of(request.text(), request.understood(), request.stories(), List.of(), 1);
    assertThatThrownBy(() -> RoutinePlanRule.plan(none))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(Problem.Code.UNPROCESSABLE);
              assertThat(problem.violations().getFirst().code()).isEqualTo("nothing_fits");
            });
  }
}
