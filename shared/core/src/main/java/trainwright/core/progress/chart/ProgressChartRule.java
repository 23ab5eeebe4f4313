package trainwright.core.progress.chart;

import java.util.stream.Collectors;
import trainwright.core.progress.view.ProgressView;
import trainwright.platform.Svg;
import trainwright.platform.Words;

/** Draws a user's progress: an exercise if asked for, levels, and working sets per muscle. */
public final class ProgressChartRule {
  private static final int WIDTH = 900;
  private static final int TOP = 56;
  private static final int TREND_HEIGHT = 354;
  private static final int LEVEL_HEIGHT = 234;

  private ProgressChartRule() {}

  /** The picture as an SVG document; every figure in it is one of the progress. */
  public static String svg(ProgressView progress) {
    var exercise = progress.exercise();
    int height =
        TOP + (exercise == null ? 0 : TREND_HEIGHT) + LEVEL_HEIGHT + VolumePanel.height(progress);
    var title = "Training from %s to %s".formatted(progress.from(), progress.to());
    var svg = new Svg(WIDTH, height, title, description(progress));
    svg.heading(20, 26, title);
    var dates = new DateAxis(progress);
    int y = TOP;
    if (exercise != null) {
      y = new TrendPanel(exercise).draw(svg, dates, y);
    }
    y = new LevelPanel(progress).draw(svg, dates, y);
    new VolumePanel(progress).draw(svg, y);
    return svg.write();
  }

  /** What the picture shows, for whoever hears it. */
  private static String description(ProgressView progress) {
    var exercise = progress.exercise();
    var levels =
        progress.levels().stream()
            .map(
                ladder ->
                    "%s %d to %d"
                        .formatted(Words.of(ladder.category()), ladder.from(), ladder.level()))
            .collect(Collectors.joining(", "));
    var muscles =
        progress.muscles().stream()
            .filter(muscle -> muscle.averageSets() != null)
            .map(
                muscle ->
                    "%s %s of %d to %d"
                        .formatted(
                            Words.of(muscle.muscle()).replace('_', ' '),
                            muscle.averageSets(),
                            muscle.leastSets(),
                            muscle.mostSets()))
            .collect(Collectors.joining(", "));
    return (exercise == null
            ? ""
            : "%s, %s in %d sessions. %s "
                .formatted(
                    exercise.exerciseName(),
                    TrendPanel.name(exercise.measure()),
                    exercise.points().size(),
                    exercise.words()))
        + "Levels: %s. ".formatted(levels)
        + (muscles.isEmpty()
            ? "No week of training is over."
            : "Working sets a week: %s.".formatted(muscles));
  }
}
