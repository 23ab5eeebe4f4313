package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {
  @Test
  void cosineIgnoresLength() {
    var east = Embedding.of(new float[] {3, 0});
    assertThat(east.cosine(Embedding.of(new float[] {0.1f, 0}))).isCloseTo(1, within(1e-6));
    assertThat(east.cosine(Embedding.of(new float[] {0, 5}))).isCloseTo(0, within(1e-6));
    assertThat(east.cosine(Embedding.of(new float[] {-1, 0}))).isCloseTo(-1, within(1e-6));
  }

  @Test
  void refusesVectorsWithoutDirection() {
    assertThatThrownBy(() -> Embedding.of(new float[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Embedding.of(new float[] {Float.NaN, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Embedding.of(new float[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesVectorsOfAnotherModelsLength() {
    var two = Embedding.of(new float[] {1, 0});
    assertThatThrownBy(() -> two.cosine(Embedding.of(new float[] {1, 0, 0})))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
