package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "\uFEFF", "\u0001\u001F\u007F", "\u200B\u00A0", "\u2028"})
  void seesNothingInSpacesControlsAndInvisibleMarks(String text) {
    assertThat(Texts.isVisible(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200Ba", "?", "\u5065", "\uD83D\uDE00", "\u0301"})
  void seesLettersSignsAndPictures(String text) {
    assertThat(Texts.isVisible(text)).isTrue();
  }
}
