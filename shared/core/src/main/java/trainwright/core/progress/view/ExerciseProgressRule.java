package trainwright.core.progress.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.advice.StallRule;
import trainwright.core.progress.advice.TrendRule;
import trainwright.core.progress.advice.WorkRange;
import trainwright.core.progress.view.ProgressView.Direction;
import trainwright.core.progress.view.ProgressView.Measure;

/** How an exercise goes: by which figure, where to, and whether it has stalled. */
final class ExerciseProgressRule {
  private static final int FEWEST_ESTIMATES = 3;

  /** A change a week that nobody would notice, as a share of the figure. */
  private static final double UNNOTICED = 0.005;

  private ExerciseProgressRule() {}

  static ProgressView.@Nullable ExerciseProgress progress(
      ProgressRepository.Material material, boolean novice) {
    var exercise = material.exercise();
    if (exercise == null) {
      return null;
    }
    var done =
        material.points().stream()
            .sorted(
                Comparator.comparing(ProgressRepository.Point::date)
                    .thenComparing(point -> point.sessionId().toString()))
            .toList();
    var measure = measure(done);
    var points = done.stream().map(point -> point(point, measure)).toList();
    var trend = trend(points);
    var range = WorkRange.of(exercise.defaultSets());
    boolean stalled = StallRule.stalled(material.works(), range, novice);
    return new ProgressView.ExerciseProgress(
        exercise.id(),
        exercise.name(),
        measure,
        done.stream().mapToInt(ProgressRepository.Point::sets).sum(),
        done.stream().mapToInt(ProgressRepository.Point::reps).sum(),
        done.stream().mapToInt(ProgressRepository.Point::durationSeconds).sum(),
        done.stream()
            .map(ProgressRepository.Point::volumeKg)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        material.best(),
        bestEstimate(done),
        trend,
        stalled,
        words(trend, measure, stalled, points.size(), range),
        points);
  }

  /** The estimated maximum where most sessions have one, else load, repetitions or seconds. */
  static Measure measure(List<ProgressRepository.Point> points) {
    long estimates = points.stream().filter(point -> point.estimatedMaxKg() != null).count();
    if (estimates > 0
        && (estimates >= FEWEST_ESTIMATES || estimates == points.size())
        && estimates * 2 > points.size()) {
      return Measure.ESTIMATED_MAX_KG;
    }
    boolean loaded =
        points.stream()
            .map(ProgressRepository.Point::bestLoadKg)
            .anyMatch(load -> load != null && load.signum() != 0);
    if (loaded) {
      return Measure.LOAD_KG;
    }
    boolean clocked =
        !points.isEmpty() && points.stream().allMatch(point -> point.bestReps() == null);
    return clocked ? Measure.DURATION_SECONDS : Measure.REPS;
  }

  private static ProgressView.Point point(ProgressRepository.Point point, Measure measure) {
    return new ProgressView.Point(
        point.date(),
        point.sessionId(),
        point.deload(),
        value(point, measure),
        point.sets(),
        point.reps(),
        point.durationSeconds(),
        point.volumeKg());
  }

  private static @Nullable Double value(ProgressRepository.Point point, Measure measure) {
    return switch (measure) {
      case ESTIMATED_MAX_KG ->
          point.estimatedMaxKg() == null ? null : (Double) rounded(point.estimatedMaxKg());
      case LOAD_KG ->
          point.bestLoadKg() == null ? (Double) 0.0 : (Double) point.bestLoadKg().doubleValue();
      case REPS -> point.bestReps() == null ? null : (Double) point.bestReps().doubleValue();
      case DURATION_SECONDS ->
          point.bestDurationSeconds() == null
              ? null
              : (Double) point.bestDurationSeconds().doubleValue();
    };
  }

  private static @Nullable Double bestEstimate(List<ProgressRepository.Point> points) {
    return points.stream()
        .map(ProgressRepository.Point::estimatedMaxKg)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(ExerciseProgressRule::rounded)
        .orElse(null);
  }

  private static ProgressView.@Nullable TrendView trend(List<ProgressView.Point> points) {
    return TrendRule.of(counted(points)).map(ExerciseProgressRule::trend).orElse(null);
  }

  /** What a trend is drawn through: deload sessions are left out (rule I7). */
  static List<TrendRule.Point> counted(List<ProgressView.Point> points) {
    return points.stream()
        .filter(point -> !point.deload() && point.value() != null)
        .map(
            point ->
                new TrendRule.Point(
                    point.date().toEpochDay(), Objects.requireNonNull(point.value())))
        .toList();
  }

  private static ProgressView.TrendView trend(TrendRule.Trend trend) {
    double slope = trend.slopePerWeek();
    double low = slope - trend.marginPerWeek();
    double high = slope + trend.marginPerWeek();
    double unnoticed = Math.abs(trend.meanValue()) * UNNOTICED;
    var direction =
        low >= -unnoticed && high <= unnoticed
            ? Direction.STEADY
            : low > 0 ? Direction.RISING : high < 0 ? Direction.FALLING : Direction.UNCLEAR;
    return new ProgressView.TrendView(
        rounded(slope), rounded(low), rounded(high), trend.points(), direction);
  }

  private static String words(
      ProgressView.@Nullable TrendView trend,
      Measure measure,
      boolean stalled,
      int sessions,
      WorkRange range) {
    var stall =
        stalled
            ? " It has stalled: the latest sessions missed the bottom of the range, %d %s (I7)."
                .formatted(range.bottom(), range.hold() ? "s" : "repetitions")
            : "";
    if (trend == null) {
      return (sessions == 0
              ? "Not done in this time."
              : "Too few sessions for a trend: it takes three, on two days at least.")
          + stall;
    }
    var bounds =
        "%s to %s %s a week, 95 times in 100"
            .formatted(signed(trend.lowPerWeek()), signed(trend.highPerWeek()), unit(measure));
    return switch (trend.direction()) {
          case RISING -> "Rising by %s a week (%s).".formatted(figure(trend, measure), bounds);
          case FALLING -> "Falling by %s a week (%s).".formatted(figure(trend, measure), bounds);
          case STEADY -> "Steady (%s).".formatted(bounds);
          case UNCLEAR -> "No clear direction yet (%s).".formatted(bounds);
        }
        + stall;
  }

  private static String figure(ProgressView.TrendView trend, Measure measure) {
    return plain(Math.abs(trend.slopePerWeek())) + " " + unit(measure);
  }

  /** What a measure is counted in. */
  static String unit(Measure measure) {
    return switch (measure) {
      case ESTIMATED_MAX_KG, LOAD_KG -> "kg";
      case REPS -> "repetitions";
      case DURATION_SECONDS -> "s";
    };
  }

  private static String signed(double figure) {
    return figure > 0 ? "+" + plain(figure) : plain(figure);
  }

  private static String plain(double figure) {
    var rounded = BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** To a thousandth, which no scale in a gym shows. */
  static double rounded(double figure) {
    return BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_UP).doubleValue();
  }
}
