package trainwright.core.progress.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.progress.view.ProgressView;

class ProgressChartRuleTest {
  private static final LocalDate FROM = LocalDate.parse("2026-03-02");
  private static final LocalDate TO = LocalDate.parse("2026-05-10");

  private static Document drawn(ProgressView progress) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(ProgressChartRule.svg(progress).getBytes(UTF_8)));
  }

  private static ProgressView progress(
      ProgressView.@Nullable ExerciseProgress exercise, ProgressView.MuscleVolume... muscles) {
    var weeks = new ArrayList<ProgressView.WeekVolume>();
    for (var monday = FROM; monday.isBefore(TO); monday = monday.plusWeeks(1)) {
      weeks.add(new ProgressView.WeekVolume(monday, true, false, 1, 30, Map.of()));
    }
    var step = new ProgressView.LevelStep(FROM.plusDays(20), 2);
    return new ProgressView(
        FROM,
        TO,
        "UTC",
        exercise,
        List.of(
            new ProgressView.LevelProgress(Category.PUSH, 0, 0, List.of()),
            new ProgressView.LevelProgress(Category.PULL, 5, 5, List.of()),
            new ProgressView.LevelProgress(Category.SQUAT, 1, 2, List.of(step))),
        weeks,
        List.of(muscles));
  }

  private static ProgressView.ExerciseProgress exercise(String name, double... values) {
    var points = new ArrayList<ProgressView.Point>();
    for (double value : values) {
      points.add(
          new ProgressView.Point(
              FROM.plusDays(7L * points.size()),
              UUID.randomUUID(),
              points.size() == 1,
              value,
              3,
              20,
              0,
              BigDecimal.ZERO));
    }
    return new ProgressView.ExerciseProgress(
        UUID.randomUUID(),
        name,
        ProgressView.Measure.REPS,
        3,
        20,
        0,
        BigDecimal.ZERO,
        null,
        null,
        null,
        false,
        "Rising.",
        points);
  }

  private static List<String> texts(Document document) {
    var texts = new ArrayList<String>();
    var nodes = document.getElementsByTagName("text");
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void standsAloneWithTitleAxesUnitsAndLegend() throws Exception {
    var document =
        drawn(
            progress(
                exercise("Push-up", 5, 4, 7, 8),
                new ProgressView.MuscleVolume(Muscle.CHEST, 6, 22, 9.5, 1, 8, 0)));
    assertThat(texts(document))
        .contains(
            "Training from 2026-03-02 to 2026-05-10",
            "Push-up: repetitions of the best set",
            "repetitions of the best set",
            "date (marks: Mondays)",
            "2 Mar",
            "a session",
            "trend",
            "where it may lie (95 %)",
            "Level on each ladder (0 to 5)",
            "squat: level 2",
            "chest",
            "9.5 (6 to 22)",
            "sets a week");
    var description = document.getElementsByTagName("desc").item(0).getTextContent();
    assertThat(description).contains("Push-up", "squat 1 to 2", "chest 9.5 of 6 to 22");
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(4 + 2);
    assertThat(document.getElementsByTagName("polygon").getLength()).isEqualTo(2);
  }

  @Test
  void nameOfAUsersOwnExerciseStaysText() throws Exception {
    var name = "<script>alert(1)</script> & \"more\"";
    var document = drawn(progress(exercise(name, 5)));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(document)).contains(name + ": repetitions of the best set");
  }

  @Test
  void nothingDoneIsSaidInsteadOfDrawn() throws Exception {
    assertThat(texts(drawn(progress(null)))).contains("No week of training is over in this time.");
    var document = drawn(progress(exercise("Push-up")));
    assertThat(document.getElementsByTagName("polygon").getLength()).isOne();
  }

  @Test
  void everythingLiesWithinThePage() throws Exception {
    var document =
        drawn(
            progress(
                exercise("Push-up", -40, 300, 12, 0.5, 7000),
                new ProgressView.MuscleVolume(Muscle.QUADS, 10, 20, 45.0, 0, 0, 9)));
    var size = document.getDocumentElement().getAttribute("viewBox").split(" ", -1);
    double width = Double.parseDouble(size[2]);
    double height = Double.parseDouble(size[3]);
    for (var tag : List.of("polyline", "polygon")) {
      var nodes = document.getElementsByTagName(tag);
      for (int i = 0; i < nodes.getLength(); i++) {
        var points = nodes.item(i).getAttributes().getNamedItem("points").getTextContent();
        for (var point : points.split(" ", -1)) {
          var xy = point.split(",", -1);
          assertThat(Double.parseDouble(xy[0])).isBetween(0.0, width);
          assertThat(Double.parseDouble(xy[1])).isBetween(0.0, height);
        }
      }
    }
  }
}
