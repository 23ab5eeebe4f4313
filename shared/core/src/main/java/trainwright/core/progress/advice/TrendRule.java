package trainwright.core.progress.advice;

import java.util.List;
import java.util.Optional;

/** How a figure changes over time: the line of least squares, and how sure it is. */
public final class TrendRule {
  private static final int FEWEST = 3;
  private static final double DAYS_PER_WEEK = 7;

  /** Student's t for 95 % between two bounds, by degrees of freedom from 1. */
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private TrendRule() {}

  /**
   * One value on one day.
   *
   * @param day days since any fixed day
   * @param value the figure
   */
  public record Point(double day, double value) {}

  /**
   * A trend.
   *
   * @param slopePerWeek how much the figure changes in a week
   * @param standardError of the slope, per week
   * @param points how many values it rests on
   * @param meanDay the middle of their days, which the line passes
   * @param meanValue at this value
   */
  public record Trend(
      double slopePerWeek, double standardError, int points, double meanDay, double meanValue) {

    /** How far the slope may be off on either side, 95 times in 100 (Student's t). */
    public double marginPerWeek() {
      int freedom = points - 2;
      double t = freedom <= T.length ? T[freedom - 1] : 1.96 + 2.4 / freedom;
      return t * standardError;
    }
  }

  /** The trend of at least three values on at least two days. */
  public static Optional<Trend> of(List<Point> points) {
    int n = points.size();
    if (n < FEWEST) {
      return Optional.empty();
    }
    double meanDay = points.stream().mapToDouble(Point::day).average().orElse(0);
    double meanValue = points.stream().mapToDouble(Point::value).average().orElse(0);
    double spread = points.stream().mapToDouble(p -> square(p.day() - meanDay)).sum();
    if (spread == 0) {
      return Optional.empty();
    }
    double slope =
        points.stream().mapToDouble(p -> (p.day() - meanDay) * (p.value() - meanValue)).sum()
            / spread;
    double left =
        points.stream()
            .mapToDouble(p -> square(p.value() - meanValue - slope * (p.day() - meanDay)))
            .sum();
    double error = Math.sqrt(left / (n - 2) / spread);
    return Optional.of(
        new Trend(slope * DAYS_PER_WEEK, error * DAYS_PER_WEEK, n, meanDay, meanValue));
  }

  private static double square(double figure) {
    return figure * figure;
  }
}
