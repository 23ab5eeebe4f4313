package trainwright.core.program.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.platform.Scale;
import trainwright.platform.Svg;
import trainwright.platform.Words;

/** Draws a program: working sets per muscle and week, a line for each of the busiest muscles. */
public final class ChartRule {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final int LEFT = 50;
  private static final int TOP = 40;
  private static final int PLOT_WIDTH = 660;
  private static final int PLOT_HEIGHT = 320;
  private static final int MOST_LINES = 10;
  private static final int MARKS = 6;

  private final List<WeeklyTargets> weeks;
  private final Scale sets;

  private ChartRule(List<WeeklyTargets> weeks) {
    this.weeks = weeks;
    double most =
        weeks.stream()
            .flatMap(week -> week.setsPerMuscle().values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    sets = Scale.around(0, most, MARKS, TOP + PLOT_HEIGHT, TOP);
  }

  /** The chart of a program as an SVG document; every figure in it is one of its rows. */
  public static String svg(ProgramView program) {
    var weeks =
        program.mesocycles().flatMap(mesocycle -> mesocycle.weeklyTargets().stream()).toList();
    return new ChartRule(weeks).svg();
  }

  private String svg() {
    var title = "Working sets per muscle and week (grey: deload)";
    var svg = new Svg(WIDTH, HEIGHT, title, description());
    svg.heading(LEFT, 22, title);
    deloads(svg);
    grid(svg);
    int line = 0;
    for (var muscle : busiest()) {
      line(svg, muscle, line++);
    }
    return svg.write();
  }

  private String description() {
    long deloads = weeks.stream().filter(WeeklyTargets::deload).count();
    return "%d weeks, %d of them deload weeks. Most sets in a week: %s."
        .formatted(
            weeks.size(),
            deloads,
            busiest().stream().map(this::busiestWeek).collect(Collectors.joining(", ")));
  }

  private String busiestWeek(Muscle muscle) {
    double most =
        weeks.stream()
            .mapToDouble(week -> week.setsPerMuscle().getOrDefault(muscle, 0.0))
            .max()
            .orElse(0);
    return "%s %s"
        .formatted(name(muscle), BigDecimal.valueOf(most).stripTrailingZeros().toPlainString());
  }

  private List<Muscle> busiest() {
    Map<Muscle, Double> sums = new EnumMap<>(Muscle.class);
    for (var week : weeks) {
      week.setsPerMuscle().forEach((muscle, sets) -> sums.merge(muscle, sets, Double::sum));
    }
    return sums.entrySet().stream()
        .sorted(Map.Entry.<Muscle, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_LINES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double x(int week) {
    return LEFT + (week + 0.5) * PLOT_WIDTH / weeks.size();
  }

  private void deloads(Svg svg) {
    double width = (double) PLOT_WIDTH / Math.max(1, weeks.size());
    for (int week = 0; week < weeks.size(); week++) {
      if (weeks.get(week).deload()) {
        svg.rect(Svg.Ink.SHADE, x(week) - width / 2, TOP, width, PLOT_HEIGHT);
      }
    }
  }

  private void grid(Svg svg) {
    for (var mark : sets.marks()) {
      double y = sets.at(mark.doubleValue());
      svg.line(Svg.Ink.GRID, new Svg.At(LEFT, y), new Svg.At(LEFT + PLOT_WIDTH, y));
      svg.text(LEFT - 8, y + 4, Svg.Anchor.END, mark.toPlainString());
    }
    svg.sideways(14, TOP + PLOT_HEIGHT / 2.0, "sets a week");
    int step = Math.max(1, weeks.size() / 13);
    for (int week = 0; week < weeks.size(); week += step) {
      svg.text(x(week), TOP + PLOT_HEIGHT + 18, Svg.Anchor.MIDDLE, String.valueOf(week + 1));
    }
    svg.text(LEFT + PLOT_WIDTH / 2.0, HEIGHT - 14, Svg.Anchor.MIDDLE, "week");
  }

  private void line(Svg svg, Muscle muscle, int place) {
    var points = new ArrayList<Svg.At>();
    for (int week = 0; week < weeks.size(); week++) {
      double figure = weeks.get(week).setsPerMuscle().getOrDefault(muscle, 0.0);
      points.add(new Svg.At(x(week), sets.at(figure)));
    }
    var ink = Svg.Ink.ofData().get(place);
    svg.path(ink, points);
    int top = TOP + 12 + 20 * place;
    int left = LEFT + PLOT_WIDTH + 20;
    svg.rect(ink, left, top - 10, 12, 12);
    svg.text(left + 18, top, Svg.Anchor.START, name(muscle));
  }

  private static String name(Muscle muscle) {
    return Words.of(muscle).replace('_', ' ');
  }
}
