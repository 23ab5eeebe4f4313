package trainwright.core.progress.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import trainwright.core.progress.view.ProgressView;
import trainwright.platform.Scale;
import trainwright.platform.Svg;

/** The dates of a panel from left to right, with a mark on Mondays. */
final class DateAxis {
  static final int LEFT = 70;
  static final int RIGHT = 700;
  private static final int MARKS = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final ProgressView progress;
  private final Scale scale;

  DateAxis(ProgressView progress) {
    this.progress = progress;
    scale =
        new Scale(progress.from().toEpochDay(), progress.to().toEpochDay() + 1.0, 7, LEFT, RIGHT);
  }

  double x(LocalDate date) {
    return x(date.toEpochDay() + 0.5);
  }

  double x(double day) {
    return scale.at(day);
  }

  /** Draws it below a panel. */
  void draw(Svg svg, double top, double bottom) {
    var grid = Svg.Ink.GRID;
    svg.line(grid, new Svg.At(LEFT, bottom), new Svg.At(RIGHT, bottom));
    long weeks = ChronoUnit.WEEKS.between(progress.from(), progress.to()) + 1;
    long step = Math.ceilDiv(weeks, (long) MARKS);
    var first = progress.weeks().getFirst().monday();
    for (var monday = first; !monday.isAfter(progress.to()); monday = monday.plusWeeks(step)) {
      if (!monday.isBefore(progress.from())) {
        double x = scale.at((double) monday.toEpochDay());
        svg.line(grid, new Svg.At(x, top), new Svg.At(x, bottom));
        svg.text(x, bottom + 16, Svg.Anchor.MIDDLE, DAY.format(monday));
      }
    }
    svg.text((LEFT + RIGHT) / 2.0, bottom + 34, Svg.Anchor.MIDDLE, "date (marks: Mondays)");
  }
}
