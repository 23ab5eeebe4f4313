package trainwright.core.progress.chart;

import java.util.ArrayList;
import java.util.List;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.view.ProgressView;
import trainwright.platform.Scale;
import trainwright.platform.Svg;
import trainwright.platform.Words;

/** The level on each ladder as stairs. */
final class LevelPanel {
  private static final int HEIGHT = 150;

  /** Lines on one level lie side by side, so that all of them show. */
  private static final int ASIDE = 3;

  private final ProgressView progress;

  LevelPanel(ProgressView progress) {
    this.progress = progress;
  }

  /** Draws it from a height on and says where it ends. */
  int draw(Svg svg, DateAxis dates, int top) {
    svg.heading(20, top, "Level on each ladder (0 to 5)");
    int start = top + 24;
    int end = start + HEIGHT;
    var figures = new Scale(0, CategoryLevel.TOP, 1, end - 6, start + 6);
    dates.draw(svg, start, end);
    for (int level = 0; level <= CategoryLevel.TOP; level++) {
      double y = figures.at(level);
      svg.line(Svg.Ink.GRID, new Svg.At(DateAxis.LEFT, y), new Svg.At(DateAxis.RIGHT, y));
      svg.text(DateAxis.LEFT - 8, y + 4, Svg.Anchor.END, String.valueOf(level));
    }
    svg.sideways(22, (start + end) / 2.0, "level");
    int place = 0;
    for (var ladder : progress.levels()) {
      var ink = Svg.Ink.ofData().get(place);
      svg.path(ink, stairs(ladder, dates, figures, (place - 1) * ASIDE));
      int y = start + 12 + 20 * place++;
      svg.rect(ink, DateAxis.RIGHT + 18, y - 10, 12, 12);
      svg.text(
          DateAxis.RIGHT + 38,
          y,
          Svg.Anchor.START,
          "%s: level %d".formatted(Words.of(ladder.category()), ladder.level()));
    }
    return end + 60;
  }

  private static List<Svg.At> stairs(
      ProgressView.LevelProgress ladder, DateAxis dates, Scale figures, int aside) {
    var places = new ArrayList<Svg.At>();
    double y = figures.at(ladder.from()) + aside;
    places.add(new Svg.At(DateAxis.LEFT, y));
    for (var step : ladder.steps()) {
      double x = dates.x(step.date());
      places.add(new Svg.At(x, y));
      y = figures.at(step.level()) + aside;
      places.add(new Svg.At(x, y));
    }
    places.add(new Svg.At(DateAxis.RIGHT, y));
    return places;
  }
}
