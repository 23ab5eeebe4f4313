package trainwright.core.progress.chart;

import java.util.List;
import java.util.Objects;
import trainwright.core.progress.advice.TrendRule;
import trainwright.core.progress.view.ProgressView;
import trainwright.core.progress.view.ProgressView.Measure;
import trainwright.platform.Scale;
import trainwright.platform.Svg;

/** An exercise's figure in each session, with the line of its trend and how sure that is. */
final class TrendPanel {
  private static final int HEIGHT = 260;
  private static final int MARKS = 5;

  private final ProgressView.ExerciseProgress exercise;
  private final List<ProgressView.Point> points;

  TrendPanel(ProgressView.ExerciseProgress exercise) {
    this.exercise = exercise;
    points = exercise.points().stream().filter(point -> point.value() != null).toList();
  }

  static String name(Measure measure) {
    return switch (measure) {
      case ESTIMATED_MAX_KG -> "estimated one-rep maximum (kg)";
      case LOAD_KG -> "heaviest load (kg, below 0: assisted)";
      case REPS -> "repetitions of the best set";
      case DURATION_SECONDS -> "longest set (s)";
    };
  }

  private static double value(ProgressView.Point point) {
    return Objects.requireNonNull(point.value());
  }

  /** Draws it from a height on and says where it ends. */
  int draw(Svg svg, DateAxis dates, int top) {
    svg.heading(20, top, exercise.exerciseName() + ": " + name(exercise.measure()));
    svg.text(20, top + 18, Svg.Anchor.START, exercise.words());
    int start = top + 34;
    int end = start + HEIGHT;
    var figures = scale(end, start);
    dates.draw(svg, start, end);
    for (var mark : figures.marks()) {
      double y = figures.at(mark.doubleValue());
      svg.line(Svg.Ink.GRID, new Svg.At(DateAxis.LEFT, y), new Svg.At(DateAxis.RIGHT, y));
      svg.text(DateAxis.LEFT - 8, y + 4, Svg.Anchor.END, mark.toPlainString());
    }
    svg.sideways(22, (start + end) / 2.0, name(exercise.measure()));
    trend(svg, dates, figures);
    for (var point : points) {
      var at = new Svg.At(dates.x(point.date()), figures.at(value(point)));
      svg.dot(Svg.Ink.BLUE, at, !point.deload(), words(point));
    }
    legend(svg, start);
    return end + 60;
  }

  private Scale scale(int bottom, int top) {
    double least = points.stream().mapToDouble(TrendPanel::value).min().orElse(0);
    double most = points.stream().mapToDouble(TrendPanel::value).max().orElse(10);
    return Scale.around(least, most, MARKS, bottom, top);
  }

  private static String words(ProgressView.Point point) {
    return "%s: %s%s".formatted(point.date(), point.value(), point.deload() ? ", deload" : "");
  }

  private void trend(Svg svg, DateAxis dates, Scale figures) {
    var counted =
        points.stream()
            .filter(point -> !point.deload())
            .map(point -> new TrendRule.Point(point.date().toEpochDay(), value(point)))
            .toList();
    TrendRule.of(counted)
        .ifPresent(
            trend -> {
              double from = counted.getFirst().day();
              double to = counted.getLast().day();
              double margin = trend.marginPerWeek();
              svg.area(
                  Svg.Ink.ORANGE,
                  List.of(
                      at(trend, from, -margin, dates, figures),
                      at(trend, to, margin, dates, figures),
                      at(trend, to, -margin, dates, figures),
                      at(trend, from, margin, dates, figures)));
              svg.path(
                  Svg.Ink.ORANGE,
                  List.of(at(trend, from, 0, dates, figures), at(trend, to, 0, dates, figures)));
            });
  }

  /** A place of the line that is steeper by so much a week; kept inside of the panel. */
  private static Svg.At at(
      TrendRule.Trend trend, double day, double steeper, DateAxis dates, Scale figures) {
    double figure =
        trend.meanValue() + (trend.slopePerWeek() + steeper) / 7 * (day - trend.meanDay());
    return new Svg.At(
        dates.x(day + 0.5), figures.at(Math.clamp(figure, figures.least(), figures.most())));
  }

  private static void legend(Svg svg, int top) {
    int x = DateAxis.RIGHT + 24;
    svg.dot(Svg.Ink.BLUE, new Svg.At(x, top + 8), true, "a session");
    svg.text(x + 14, top + 12, Svg.Anchor.START, "a session");
    svg.dot(Svg.Ink.BLUE, new Svg.At(x, top + 28), false, "a deload session");
    svg.text(x + 14, top + 32, Svg.Anchor.START, "deload, not counted");
    svg.path(Svg.Ink.ORANGE, List.of(new Svg.At(x - 6, top + 48), new Svg.At(x + 8, top + 48)));
    svg.text(x + 14, top + 52, Svg.Anchor.START, "trend");
    svg.rect(Svg.Ink.SHADE, x - 6, top + 60, 14, 14);
    svg.area(
        Svg.Ink.ORANGE,
        List.of(
            new Svg.At(x - 6, top + 60),
            new Svg.At(x + 8, top + 60),
            new Svg.At(x + 8, top + 74),
            new Svg.At(x - 6, top + 74)));
    svg.text(x + 14, top + 72, Svg.Anchor.START, "where it may lie (95 %)");
  }
}
