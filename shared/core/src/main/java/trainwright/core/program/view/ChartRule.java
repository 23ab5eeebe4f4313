package trainwright.core.program.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.tree.WeeklyTargets;
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

  /** Colours that people tell apart who don't see red or green; after Okabe and Ito. */
  private static final List<String> COLOURS =
      List.of(
          "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#7A4FBF",
          "#8C6D31", "#666666");

  private final List<WeeklyTargets> weeks;
  private final double most;

  private ChartRule(List<WeeklyTargets> weeks) {
    this.weeks = weeks;
    this.most =
        weeks.stream()
            .flatMap(week -> week.setsPerMuscle().values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
  }

  /** The chart of a program as an SVG document; every figure in it is one of its rows. */
  public static String svg(ProgramView program) {
    var weeks =
        program.mesocycles().flatMap(mesocycle -> mesocycle.weeklyTargets().stream()).toList();
    return new ChartRule(weeks).svg();
  }

  private String svg() {
    var parts = new ArrayList<String>();
    parts.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">"
            .formatted(WIDTH, HEIGHT));
    parts.add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(WIDTH, HEIGHT));
    parts.add(text(LEFT, 22, "Working sets per muscle and week (grey: deload)"));
    deloads(parts);
    grid(parts);
    int line = 0;
    for (var muscle : busiest()) {
      line(parts, muscle, line++);
    }
    parts.add("</svg>");
    return String.join("\n", parts) + "\n";
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

  private double y(double sets) {
    return TOP + PLOT_HEIGHT - sets * PLOT_HEIGHT / Math.max(1, most);
  }

  private void deloads(List<String> parts) {
    double width = (double) PLOT_WIDTH / Math.max(1, weeks.size());
    for (int week = 0; week < weeks.size(); week++) {
      if (weeks.get(week).deload()) {
        parts.add(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#eeeeee\"/>",
                x(week) - width / 2,
                TOP,
                width,
                PLOT_HEIGHT));
      }
    }
  }

  private void grid(List<String> parts) {
    for (int sets = 0; sets <= most; sets += 5) {
      parts.add(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%3$.1f\" stroke=\"#cccccc\"/>",
              LEFT,
              LEFT + PLOT_WIDTH,
              y(sets)));
      parts.add(text(LEFT - 24, y(sets) + 4, String.valueOf(sets)));
    }
    int step = Math.max(1, weeks.size() / 13);
    for (int week = 0; week < weeks.size(); week += step) {
      parts.add(text(x(week) - 4, TOP + PLOT_HEIGHT + 18, String.valueOf(week + 1)));
    }
    parts.add(text(LEFT + PLOT_WIDTH / 2.0 - 16, HEIGHT - 14, "week"));
  }

  private void line(List<String> parts, Muscle muscle, int place) {
    var points = new ArrayList<String>();
    for (int week = 0; week < weeks.size(); week++) {
      double sets = weeks.get(week).setsPerMuscle().getOrDefault(muscle, 0.0);
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(week), y(sets)));
    }
    var colour = COLOURS.get(place);
    parts.add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
            .formatted(String.join(" ", points), colour));
    int top = TOP + 12 + 20 * place;
    int left = LEFT + PLOT_WIDTH + 20;
    parts.add(
        "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>"
            .formatted(left, top - 10, colour));
    parts.add(text(left + 18, top, Words.of(muscle).replace('_', ' ')));
  }

  private static String text(double x, double y, String words) {
    return String.format(
        Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"#333333\">%s</text>", x, y, words);
  }
}
