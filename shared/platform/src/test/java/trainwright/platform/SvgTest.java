package trainwright.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class SvgTest {
  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  @Test
  void textOfUsersStaysText() throws Exception {
    var nasty = "</text><script>alert('x')</script> & \"q\" \u0001 \uFFFE \uD83D\uDCAA \uD800";
    var svg =
        new Svg(100, 50, nasty, nasty)
            .text(1, 2, Svg.Anchor.END, nasty)
            .heading(1, 2, nasty)
            .sideways(1, 2, nasty)
            .dot(Svg.Ink.BLUE, new Svg.At(1, 2), true, nasty)
            .write();
    var document = parsed(svg);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    for (int i = 0; i < 3; i++) {
      assertThat(document.getElementsByTagName("text").item(i).getTextContent())
          .isEqualTo("</text><script>alert('x')</script> & \"q\" ? ? \uD83D\uDCAA ?");
    }
  }

  @Test
  void titleAndDescriptionNameThePictureAndEveryInkHasALightAndADarkColour() throws Exception {
    var svg = new Svg(100, 50, "What it is", "What it says").write();
    var document = parsed(svg);
    var root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("What it is");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("What it says");
    assertThat(svg).contains("@media(prefers-color-scheme:dark)");
    for (var ink : Svg.Ink.values()) {
      assertThat(svg.split("\\." + Words.of(ink) + "\\{color:", -1)).as("%s", ink).hasSize(3);
    }
  }

  @Test
  void figuresHavePointsWhateverTheMachinesLanguage() throws Exception {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      var svg =
          new Svg(10, 10, "t", "d")
              .path(Svg.Ink.BLUE, List.of(new Svg.At(1.5, 2.5), new Svg.At(3, 4)))
              .rect(Svg.Ink.SHADE, 1.25, 2, 3, 4)
              .write();
      assertThat(svg).contains("points=\"1.5,2.5 3.0,4.0\"").contains("x=\"1.3\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|10|5|0 2 4 6 8 10",
        "3|11|4|2 4 6 8 10 12",
        "8|8|4|8 8.5 9",
        "-22.5|0|4|-30 -20 -10 0",
        "0|0.7|3|0 0.5 1",
        "0|0|3|0 0.5 1"
      })
  void axesHaveRoundMarksAroundAllFigures(double least, double most, int count, String marks) {
    var scale = Scale.around(least, most, count, 0, 100);
    assertThat(scale.least()).isLessThanOrEqualTo(least);
    assertThat(scale.most()).isGreaterThanOrEqualTo(most);
    assertThat(String.join(" ", scale.marks().stream().map(Object::toString).toList()))
        .isEqualTo(marks);
  }

  @Test
  void figuresLieWhereTheAxisSays() {
    assertThat(new Scale(0, 10, 5, 200, 100).at(2.5)).isEqualTo(175);
    assertThat(new Scale(4, 4, 1, 200, 100).at(4)).isEqualTo(200);
  }
}
