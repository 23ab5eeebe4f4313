package trainwright.core.progress.advice;

import java.util.List;
import java.util.Optional;

/** How a figure changes over time: the line of least squares, and how sure it is. */
public final class TrendRule {
  private static final int FEWEST = 3;
  private static final double DAYS_PER_WEEK = 7;

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
   */
  public record Trend(double slopePerWeek, double standardError, int points) {}

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
    return Optional.of(new Trend(slope * DAYS_PER_WEEK, error * DAYS_PER_WEEK, n));
  }

  private static double square(double figure) {
    return figure * figure;
  }
}
