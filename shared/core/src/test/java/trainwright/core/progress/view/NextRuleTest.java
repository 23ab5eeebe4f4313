package trainwright.core.progress.view;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.session.TestSessions.sets;
import static trainwright.core.session.TestSessions.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.SetTarget;
import trainwright.core.progress.advice.Advice;
import trainwright.core.progress.level.Gates;
import trainwright.core.session.SessionExercise;

class NextRuleTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-13");
  private static final UUID OTHER = UUID.randomUUID();
  private static final UUID GATE =
      Gates.of(Category.SQUAT, 1).orElseThrow().exercises().getFirst().exerciseId();

  private static NextRepository.Choice choice(int place, UUID id, @Nullable String insteadOf) {
    return new NextRepository.Choice(
        Category.SQUAT,
        place,
        id,
        "Exercise " + place,
        List.of(SetTarget.ofReps(8), SetTarget.ofReps(8), SetTarget.ofReps(8)),
        insteadOf,
        new ExerciseConfig.Variation(OTHER, "Harder"),
        "Easier");
  }

  private static NextRepository.Work worked(int daysAgo, boolean deload, SessionExercise work) {
    return new NextRepository.Work(TODAY.minusDays(daysAgo), deload, work);
  }

  private static List<LocalDate> built(int weeks) {
    return IntStream.rangeClosed(1, weeks)
        .mapToObj(back -> WeekRule.monday(TODAY).minusWeeks(back))
        .toList();
  }

  private static NextView next(
      int level,
      @Nullable Integer daysAgo,
      List<NextRepository.Choice> choices,
      List<LocalDate> built,
      NextRepository.Work... works) {
    var last = daysAgo == null ? null : TODAY.minusDays(daysAgo);
    var material =
        new NextRepository.Material(
            new NextRepository.User("UTC", last, built),
            List.of(new NextRepository.Standing(Category.SQUAT, level, 1, last)),
            choices,
            List.of(works));
    return NextRule.next(material, TODAY).getFirst();
  }

  private static Advice advice(
      int level, int daysAgo, UUID exercise, List<LocalDate> built, NextRepository.Work... works) {
    return next(level, daysAgo, List.of(choice(0, exercise, null)), built, works)
        .exercises()
        .getFirst()
        .advice();
  }

  @Test
  void whoNeverTrainedBeginsAtTheBottom() {
    var next = next(1, null, List.of(choice(0, OTHER, null)), List.of());
    assertThat(next.why()).contains("level 1");
    assertThat(next.lastDate()).isNull();
    assertThat(next.exercises().getFirst().advice().step()).isEqualTo(Advice.Step.START);
  }

  @ParameterizedTest
  @CsvSource({"0,true", "1,true", "2,false", "9,false"})
  void dayLiesBetweenSessionsOfTheSameKind(int daysAgo, boolean rests) {
    var why = next(1, daysAgo, List.of(choice(0, OTHER, null)), List.of()).why();
    assertThat(why.contains("C4")).isEqualTo(rests);
  }

  @Test
  void exercisesComeInTheOrderOfTheGate() {
    var next = next(1, 3, List.of(choice(2, OTHER, null), choice(1, GATE, "Lunge")), List.of());
    assertThat(next.exercises())
        .extracting(NextView.Item::exerciseName)
        .containsExactly("Exercise 1", "Exercise 2");
    assertThat(next.exercises().getFirst().insteadOf()).isEqualTo("Lunge");
  }

  @Test
  void nothingLeftToDoIsSaid() {
    var next = next(1, 3, List.of(), List.of());
    assertThat(next.exercises()).isEmpty();
    assertThat(next.why()).contains("spares");
  }

  @Test
  void meetingTheGateIsRepeatedUntilTheLevelIsLeft() {
    var met = worked(3, false, work(GATE, 1, 8, sets(8, 8, 8)));
    var advice = advice(1, 3, GATE, List.of(), met);
    assertThat(advice.step()).isEqualTo(Advice.Step.REPEAT);
    assertThat(advice.rule()).isEqualTo("C2");
    assertThat(advice.reps()).isEqualTo(8);
    assertThat(advice.sets()).isEqualTo(3);
  }

  @Test
  void offTheGateTheHarderVariationFollows() {
    var met = worked(3, false, work(OTHER, 1, 8, sets(8, 8, 8)));
    assertThat(advice(1, 3, OTHER, List.of(), met).step()).isEqualTo(Advice.Step.HARDER_VARIATION);
    assertThat(
            advice(5, 3, GATE, List.of(), worked(3, false, work(GATE, 1, 8, sets(8, 8, 8)))).step())
        .isEqualTo(Advice.Step.HARDER_VARIATION);
  }

  @Test
  void highestLevelHasNoGate() {
    assertThat(next(5, 3, List.of(choice(0, OTHER, null)), List.of()).gate()).isNull();
    assertThat(next(4, 3, List.of(choice(0, OTHER, null)), List.of()).gate()).isNotNull();
  }

  @Test
  void latestSessionCountsWhateverOrderItIsReadIn() {
    var old = worked(9, false, work(OTHER, 1, 8, sets(5, 5, 5)));
    var late = worked(3, false, work(OTHER, 1, 8, sets(7, 7, 7)));
    assertThat(advice(1, 3, OTHER, List.of(), old, late).reps()).isEqualTo(8);
    assertThat(advice(1, 3, OTHER, List.of(), late, old).reps()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"13,MORE_REPS,7", "14,RETURN,6", "28,RETURN,6", "29,RETURN,5"})
  void whoComesBackAfterAGapDoesLess(int daysAgo, Advice.Step step, int reps) {
    var past = worked(daysAgo, false, work(OTHER, 1, 8, sets(6, 6, 6)));
    var advice = advice(1, daysAgo, OTHER, List.of(), past);
    assertThat(advice.step()).isEqualTo(step);
    assertThat(advice.reps()).isEqualTo(reps);
  }

  @Test
  void lightWeekIsDueAfterSixWeeksAndNotForWhoWasAway() {
    var past = worked(3, false, work(OTHER, 1, 8, sets(6, 6, 6)));
    assertThat(advice(1, 3, OTHER, built(5), past).step()).isEqualTo(Advice.Step.MORE_REPS);
    var light = advice(1, 3, OTHER, built(6), past);
    assertThat(light.step()).isEqualTo(Advice.Step.DELOAD);
    assertThat(light.sets()).isEqualTo(2);
    assertThat(next(1, 3, List.of(choice(0, OTHER, null)), built(6)).deloadDue()).isTrue();
    var away = worked(20, false, work(OTHER, 1, 8, sets(6, 6, 6)));
    assertThat(advice(1, 20, OTHER, built(6), away).step()).isEqualTo(Advice.Step.RETURN);
  }

  @Test
  void stallGoesBackAStepAndDeloadSessionsAreNone() {
    var misses = new ArrayList<NextRepository.Work>();
    for (int back = 1; back <= 3; back++) {
      misses.add(worked(back * 3, false, work(OTHER, 1, 8, sets(4, 4, 3))));
    }
    var all = misses.toArray(NextRepository.Work[]::new);
    var stalled = advice(1, 3, OTHER, List.of(), all);
    assertThat(stalled.step()).isEqualTo(Advice.Step.EASIER_VARIATION);
    assertThat(stalled.why()).contains("Easier");
    var light =
        Arrays.stream(all)
            .map(past -> new NextRepository.Work(past.date(), true, past.work()))
            .toArray(NextRepository.Work[]::new);
    assertThat(advice(1, 3, OTHER, List.of(), light).step()).isEqualTo(Advice.Step.START);
  }
}
