package trainwright.core.progress.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.core.exercise.SetTarget;
import trainwright.core.progress.view.ProgressView.Direction;
import trainwright.core.progress.view.ProgressView.Measure;

class ExerciseProgressRuleTest {
  private static final LocalDate DATE = LocalDate.parse("2026-05-04");

  private static ProgressRepository.Point point(
      int week, @Nullable Integer reps, @Nullable String loadKg, @Nullable Double estimate) {
    return new ProgressRepository.Point(
        DATE.plusWeeks(week),
        UUID.randomUUID(),
        false,
        3,
        reps == null ? 0 : 3 * reps,
        reps == null ? 60 : 0,
        BigDecimal.ZERO,
        reps,
        reps == null ? (Integer) 20 : null,
        loadKg == null ? null : new BigDecimal(loadKg),
        estimate);
  }

  private static ProgressView.ExerciseProgress progress(List<ProgressRepository.Point> points) {
    var span = new ProgressRepository.Span("UTC", DATE, DATE, DATE, DATE);
    var exercise =
        new ProgressRepository.Exercise(UUID.randomUUID(), "X", List.of(SetTarget.ofReps(8)));
    return Objects.requireNonNull(
        ExerciseProgressRule.progress(
            new ProgressRepository.Material(
                span, List.of(), List.of(), exercise, points, null, List.of()),
            true));
  }

  @Test
  void estimateIsTheMeasureWhereMostSessionsHaveOne() {
    var loaded = point(0, 5, "50", 58.3);
    var bare = point(1, 15, null, null);
    assertThat(ExerciseProgressRule.measure(List.of(loaded))).isEqualTo(Measure.ESTIMATED_MAX_KG);
    assertThat(ExerciseProgressRule.measure(List.of(loaded, loaded, loaded, bare)))
        .isEqualTo(Measure.ESTIMATED_MAX_KG);
    assertThat(ExerciseProgressRule.measure(List.of(loaded, bare))).isEqualTo(Measure.LOAD_KG);
    assertThat(ExerciseProgressRule.measure(List.of(loaded, loaded, loaded, bare, bare, bare)))
        .isEqualTo(Measure.LOAD_KG);
  }

  @Test
  void withoutLoadItIsRepetitionsOrSeconds() {
    var reps = point(0, 15, null, null);
    var hold = point(0, null, null, null);
    assertThat(ExerciseProgressRule.measure(List.of())).isEqualTo(Measure.REPS);
    assertThat(ExerciseProgressRule.measure(List.of(reps, hold))).isEqualTo(Measure.REPS);
    assertThat(ExerciseProgressRule.measure(List.of(hold))).isEqualTo(Measure.DURATION_SECONDS);
    assertThat(ExerciseProgressRule.measure(List.of(point(0, 8, "0", null))))
        .isEqualTo(Measure.REPS);
    assertThat(ExerciseProgressRule.measure(List.of(point(0, 8, "-20", null))))
        .isEqualTo(Measure.LOAD_KG);
  }

  @ParameterizedTest
  @CsvSource({
    "'5 6 7 8 9',RISING",
    "'9 8 7 6 5',FALLING",
    "'8 8 8 8 8',STEADY",
    "'5 9 4 9 6',UNCLEAR",
    "'5 6 6',UNCLEAR"
  })
  void directionIsOnlySaidWhereItIsSure(String reps, Direction direction) {
    var points = new ArrayList<ProgressRepository.Point>();
    for (var figure : reps.split(" ", -1)) {
      points.add(point(points.size(), Integer.valueOf(figure), null, null));
    }
    var progress = progress(points);
    var trend = Objects.requireNonNull(progress.trend());
    assertThat(trend.direction()).isEqualTo(direction);
    assertThat(trend.slopePerWeek()).isBetween(trend.lowPerWeek(), trend.highPerWeek());
  }

  @Test
  void wordsTellFigureUnitAndBounds() {
    var points = new ArrayList<ProgressRepository.Point>();
    for (int week = 0; week < 5; week++) {
      points.add(point(week, 5 + week, null, null));
    }
    assertThat(progress(points).words())
        .isEqualTo(
            "Rising by 1 repetitions a week (+1 to +1 repetitions a week, 95 times in 100).");
  }
}
