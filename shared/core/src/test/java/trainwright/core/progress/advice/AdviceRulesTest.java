package trainwright.core.progress.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static trainwright.core.session.TestSessions.loaded;
import static trainwright.core.session.TestSessions.log;
import static trainwright.core.session.TestSessions.reps;
import static trainwright.core.session.TestSessions.seconds;
import static trainwright.core.session.TestSessions.sets;
import static trainwright.core.session.TestSessions.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.exercise.SetTarget;
import trainwright.core.session.PlannedSet;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SetLog;

class AdviceRulesTest {
  private static final UUID ID = UUID.randomUUID();
  private static final LocalDate DATE = LocalDate.parse("2026-05-04");
  private static final WorkRange RANGE = new WorkRange(5, 8, false);
  private static final WorkRange HOLD = new WorkRange(10, 30, true);

  private static DoubleProgressionRule.Basis basis(
      boolean novice, @Nullable String harder, @Nullable String easier) {
    return new DoubleProgressionRule.Basis(RANGE, 3, novice, harder, easier);
  }

  private static PastWork past(SessionExercise work) {
    return new PastWork(DATE, false, work);
  }

  private static SessionExercise lifted(String loadKg, int... reps) {
    var planned = Collections.nCopies(reps.length, new PlannedSet(5, null, new BigDecimal(loadKg)));
    var logs =
        IntStream.range(0, reps.length)
            .mapToObj(i -> loaded(i + 1, reps[i], loadKg))
            .toArray(SetLog[]::new);
    return work(ID, 1, List.of(), planned, "2-0-1-0", logs);
  }

  private static Advice after(SessionExercise... newestFirst) {
    return DoubleProgressionRule.advise(
        List.of(newestFirst).stream().map(AdviceRulesTest::past).toList(),
        basis(true, "Harder", "Easier"));
  }

  @Test
  void newExerciseStartsAtTheBottom() {
    assertThat(after().step()).isEqualTo(Advice.Step.START);
    assertThat(after().reps()).isEqualTo(5);
  }

  @Test
  void belowTheTopItIsOneMoreThanTheWeakestSet() {
    var advice = after(work(ID, 1, 5, sets(8, 7, 6)));
    assertThat(advice.step()).isEqualTo(Advice.Step.MORE_REPS);
    assertThat(advice.reps()).isEqualTo(7);
  }

  @Test
  void topInAllSetsWithoutLoadIsAHarderVariationFromTheBottom() {
    var advice = after(work(ID, 1, 5, sets(8, 8, 8)));
    assertThat(advice.step()).isEqualTo(Advice.Step.HARDER_VARIATION);
    assertThat(advice.reps()).isEqualTo(5);
    assertThat(advice.sets()).isEqualTo(3);
  }

  @Test
  void withoutHarderVariationRepetitionsGoOnToTwenty() {
    var none = basis(true, null, null);
    var advice = DoubleProgressionRule.advise(List.of(past(work(ID, 1, 5, sets(8, 8, 9)))), none);
    assertThat(advice.step()).isEqualTo(Advice.Step.MORE_REPS);
    assertThat(advice.reps()).isEqualTo(9);
    var full = DoubleProgressionRule.advise(List.of(past(work(ID, 1, 5, sets(20, 22, 20)))), none);
    assertThat(full.step()).isEqualTo(Advice.Step.REPEAT);
    assertThat(full.reps()).isEqualTo(20);
  }

  @Test
  void holdsGrowByFiveSecondsToThirty() {
    var held =
        work(
            ID,
            1,
            Collections.nCopies(3, SetTarget.ofSeconds(10)),
            "hold",
            seconds(1, 28),
            seconds(2, 30),
            seconds(3, 30));
    var advice =
        DoubleProgressionRule.advise(
            List.of(past(held)), new DoubleProgressionRule.Basis(HOLD, 3, true, "Harder", null));
    assertThat(advice.step()).isEqualTo(Advice.Step.MORE_TIME);
    assertThat(advice.durationSeconds()).isEqualTo(30);
    assertThat(advice.reps()).isNull();
  }

  @Test
  void loadRisesOnlyWhenAllSetsReachTheTopAtThePrescribedLoad() {
    assertThat(after(lifted("60", 8, 8, 8)).loadKg()).isEqualByComparingTo("62.5");
    assertThat(after(lifted("60", 8, 8, 7)).step()).isEqualTo(Advice.Step.MORE_REPS);
    var lighter =
        work(
            ID,
            1,
            List.of(),
            Collections.nCopies(3, new PlannedSet(5, null, new BigDecimal("60"))),
            "2-0-1-0",
            loaded(1, 8, "60"),
            loaded(2, 8, "60"),
            loaded(3, 8, "57.5"));
    assertThat(after(lighter).step()).isEqualTo(Advice.Step.MORE_REPS);
  }

  @Test
  void whereTheStepIsOverFivePercentRepetitionsAreAdded() {
    var advice = after(lifted("20", 8, 8, 8));
    assertThat(advice.step()).isEqualTo(Advice.Step.MORE_REPS);
    assertThat(advice.reps()).isEqualTo(9);
    assertThat(advice.loadKg()).isEqualByComparingTo("20");
  }

  @Test
  void noRiseOfLoadIsBelowTwoOrAboveTenPercent() {
    for (int kg = 1; kg <= 400; kg++) {
      var advice = after(lifted(String.valueOf(kg), 8, 8, 8));
      if (advice.step() == Advice.Step.MORE_LOAD) {
        double rise = Objects.requireNonNull(advice.loadKg()).doubleValue() / kg - 1;
        assertThat(rise).as("%d kg", kg).isBetween(0.02 - 1e-9, 0.10);
      } else {
        assertThat(advice.step()).as("%d kg", kg).isEqualTo(Advice.Step.MORE_REPS);
      }
    }
  }

  @Test
  void assistanceFallsInsteadOfLoadRising() {
    var advice = after(lifted("-20", 8, 8, 8));
    assertThat(advice.step()).isEqualTo(Advice.Step.LESS_ASSISTANCE);
    assertThat(advice.loadKg()).isEqualByComparingTo("-17.5");
    assertThat(after(lifted("-2", 8, 8, 8)).loadKg()).isNull();
  }

  @Test
  void rpeGatesNothingInTheFirstYear() {
    var spent =
        work(
            ID,
            1,
            5,
            log(1, 8, null, null, null, "8"),
            log(2, 8, null, null, null, "9"),
            log(3, 8, null, null, null, "10"));
    assertThat(after(spent).step()).isEqualTo(Advice.Step.HARDER_VARIATION);
    assertThat(
            DoubleProgressionRule.advise(List.of(past(spent)), basis(false, "Harder", null)).step())
        .isEqualTo(Advice.Step.REPEAT);
  }

  @Test
  void bottomMissedTwiceOrForNovicesThriceIsAStall() {
    var miss = past(lifted("60", 5, 4, 5));
    var fine = past(lifted("60", 5, 5, 5));
    assertThat(StallRule.stalled(List.of(miss, miss), RANGE, false)).isTrue();
    assertThat(StallRule.stalled(List.of(miss, miss), RANGE, true)).isFalse();
    assertThat(StallRule.stalled(List.of(miss, miss, miss), RANGE, true)).isTrue();
    assertThat(StallRule.stalled(List.of(miss, fine, miss), RANGE, false)).isFalse();
    assertThat(StallRule.stalled(List.of(miss), RANGE, false)).isFalse();
  }

  @Test
  void deloadSessionsAreNoStall() {
    var miss = past(lifted("60", 4, 4, 4));
    var light = new PastWork(DATE, true, lifted("40", 3, 3));
    assertThat(StallRule.stalled(List.of(light, light), RANGE, false)).isFalse();
    assertThat(StallRule.stalled(List.of(miss, light, miss), RANGE, false)).isTrue();
  }

  @Test
  void stallTakesTenPercentOff() {
    var miss = lifted("60", 5, 4, 5);
    var advice = after(miss, miss, miss);
    assertThat(advice.step()).isEqualTo(Advice.Step.LESS_LOAD);
    assertThat(advice.loadKg()).isEqualByComparingTo("54");
    var body = work(ID, 1, 5, sets(4, 4, 4));
    assertThat(after(body, body, body).step()).isEqualTo(Advice.Step.EASIER_VARIATION);
  }

  @Test
  void estimateIsOnlyForOneToTenLoadedRepetitions() {
    assertThat(OneRepMaxRule.estimateKg(loaded(1, 10, "60")).orElseThrow())
        .isCloseTo(80, within(1e-9));
    assertThat(OneRepMaxRule.estimateKg(loaded(1, 1, "60")).orElseThrow()).isEqualTo(60);
    assertThat(OneRepMaxRule.estimateKg(loaded(1, 11, "60"))).isEmpty();
    assertThat(OneRepMaxRule.estimateKg(loaded(1, 0, "60"))).isEmpty();
    assertThat(OneRepMaxRule.estimateKg(loaded(1, 5, "-10"))).isEmpty();
    assertThat(OneRepMaxRule.estimateKg(reps(1, 5))).isEmpty();
    assertThat(OneRepMaxRule.estimateKg(seconds(1, 5))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,1.0", "13,1.0", "14,0.925", "28,0.925", "29,0.8", "400,0.8"})
  void gapDecidesWhatToComeBackWith(long days, double share) {
    assertThat(ReturnRule.share(days)).isEqualTo(share);
  }

  @Test
  void returnIsLessLoadOrLessWork() {
    var loaded = after(lifted("60", 6, 6, 6));
    assertThat(ReturnRule.after(30, loaded).loadKg()).isEqualByComparingTo("48");
    assertThat(ReturnRule.after(30, loaded).reps()).isEqualTo(loaded.reps());
    var body = after(work(ID, 1, 5, sets(6, 6, 6)));
    assertThat(ReturnRule.after(30, body).reps()).isEqualTo(5);
    assertThat(ReturnRule.after(5, body)).isEqualTo(body);
  }

  @Test
  void trendFindsASlopeAndHowSureItIs() {
    var exact =
        IntStream.range(0, 10).mapToObj(i -> new TrendRule.Point(i * 7.0, 50 + 2.5 * i)).toList();
    var trend = TrendRule.of(exact).orElseThrow();
    assertThat(trend.slopePerWeek()).isCloseTo(2.5, within(1e-9));
    assertThat(trend.standardError()).isCloseTo(0, within(1e-9));
    assertThat(TrendRule.of(exact.subList(0, 2))).isEmpty();
    assertThat(TrendRule.of(Collections.nCopies(5, new TrendRule.Point(1, 1)))).isEmpty();
  }

  @Test
  void trueSlopeIsWithinTheMargin95TimesIn100() {
    var random = new Random(3);
    int inside = 0;
    for (int run = 0; run < 400; run++) {
      var points =
          IntStream.range(0, 30)
              .mapToObj(i -> new TrendRule.Point(i * 3.0, 20 + 0.1 * i * 3 + random.nextGaussian()))
              .toList();
      var trend = TrendRule.of(points).orElseThrow();
      inside += Math.abs(trend.slopePerWeek() - 0.7) <= trend.marginPerWeek() ? 1 : 0;
    }
    assertThat(inside).isBetween(365, 394);
  }

  @Test
  void rangesFollowTheLibrary() {
    assertThat(WorkRange.of(List.of(SetTarget.ofReps(8)))).isEqualTo(RANGE);
    assertThat(WorkRange.of(List.of(SetTarget.ofSeconds(15)))).isEqualTo(HOLD);
    assertThat(WorkRange.of(List.of(SetTarget.ofReps(3)))).isEqualTo(new WorkRange(3, 6, false));
    assertThat(WorkRange.of(List.of(SetTarget.ofReps(30)))).isEqualTo(new WorkRange(17, 20, false));
    assertThat(WorkRange.of(List.of())).isEqualTo(RANGE);
  }
}
