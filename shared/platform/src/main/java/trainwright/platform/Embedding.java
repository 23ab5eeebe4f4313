package trainwright.platform;

import java.util.Arrays;
import java.util.List;

/** The meaning of a text as a vector of length one; immutable. */
public final class Embedding {
  private final float[] unit;

  private Embedding(float[] unit) {
    this.unit = unit;
  }

  /**
   * The vector scaled to length one, so that the dot product is the cosine.
   *
   * @throws IllegalArgumentException when it is empty, all zero, or not finite
   */
  public static Embedding of(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    if (!(squares > 0) || Double.isInfinite(squares)) {
      throw new IllegalArgumentException("a vector must be finite and not all zero");
    }
    var unit = new float[vector.length];
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return new Embedding(unit);
  }

  /**
   * What several texts mean together: the middle of their vectors, scaled to length one.
   *
   * @throws IllegalArgumentException when there is none, or they cancel each other out
   */
  public static Embedding middle(List<Embedding> embeddings) {
    if (embeddings.isEmpty()) {
      throw new IllegalArgumentException("no vectors have no middle");
    }
    var sum = new float[embeddings.getFirst().dimensions()];
    for (var embedding : embeddings) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += embedding.unit[i];
      }
    }
    return of(sum);
  }

  /** How many numbers it has. */
  public int dimensions() {
    return unit.length;
  }

  /** How near another vector of the same model is, -1 to 1. */
  public double cosine(Embedding other) {
    if (other.unit.length != unit.length) {
      throw new IllegalArgumentException(
          "vectors of %d and %d dimensions".formatted(unit.length, other.unit.length));
    }
    float sum = 0;
    for (int i = 0; i < unit.length; i++) {
      sum += unit[i] * other.unit[i];
    }
    return sum;
  }

  /** A copy of its numbers. */
  public float[] toArray() {
    return unit.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding && Arrays.equals(unit, embedding.unit);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(unit);
  }
}
