package trainwright.core.progress.chart;

import java.util.Objects;
import trainwright.core.progress.view.ProgressView;
import trainwright.platform.Scale;
import trainwright.platform.Svg;
import trainwright.platform.Words;

/** Working sets a week of each muscle as bars, against what is too little and too much. */
final class VolumePanel {
  private static final int ROW = 20;
  private static final int LEFT = 130;
  private static final int MARKS = 6;

  private final ProgressView progress;

  VolumePanel(ProgressView progress) {
    this.progress = progress;
  }

  static int height(ProgressView progress) {
    return 90 + ROW * Math.max(1, progress.muscles().size());
  }

  /** Draws it from a height on. */
  void draw(Svg svg, int top) {
    svg.heading(
        20, top, "Working sets a week, mean of whole weeks (shaded: enough and not too much)");
    var muscles =
        progress.muscles().stream().filter(muscle -> muscle.averageSets() != null).toList();
    if (muscles.isEmpty()) {
      svg.text(20, top + 24, Svg.Anchor.START, "No week of training is over in this time.");
      return;
    }
    double most =
        muscles.stream()
            .mapToDouble(muscle -> Math.max(average(muscle), muscle.mostSets()))
            .max()
            .orElse(1);
    var sets = Scale.around(0, most, MARKS, LEFT, DateAxis.RIGHT);
    int start = top + 16;
    int end = start + ROW * muscles.size();
    int y = start;
    for (var muscle : muscles) {
      row(svg, sets, muscle, y);
      y += ROW;
    }
    for (var mark : sets.marks()) {
      double x = sets.at(mark.doubleValue());
      svg.line(Svg.Ink.GRID, new Svg.At(x, start), new Svg.At(x, end));
      svg.text(x, end + 16, Svg.Anchor.MIDDLE, mark.toPlainString());
    }
    svg.text((LEFT + DateAxis.RIGHT) / 2.0, end + 34, Svg.Anchor.MIDDLE, "sets a week");
  }

  private static double average(ProgressView.MuscleVolume muscle) {
    return Objects.requireNonNull(muscle.averageSets());
  }

  private static void row(Svg svg, Scale sets, ProgressView.MuscleVolume muscle, int y) {
    double from = sets.at(muscle.leastSets());
    svg.rect(Svg.Ink.SHADE, from, y + 1, sets.at(muscle.mostSets()) - from, ROW - 2);
    svg.rect(Svg.Ink.BLUE, LEFT, y + 5, sets.at(average(muscle)) - LEFT, ROW - 10);
    svg.text(LEFT - 8, y + 14, Svg.Anchor.END, Words.of(muscle.muscle()).replace('_', ' '));
    svg.text(
        DateAxis.RIGHT + 12,
        y + 14,
        Svg.Anchor.START,
        "%s (%d to %d)".formatted(average(muscle), muscle.leastSets(), muscle.mostSets()));
  }
}
