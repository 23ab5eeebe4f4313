package trainwright.platform;

import java.util.List;

/** Turns texts into vectors whose cosine says how near they are in meaning. */
public interface Embeddings {
  /** Whether there is any model; without one {@link #embed} always throws. */
  default boolean configured() {
    return true;
  }

  /** The model's name; vectors of different models are never mixed. */
  String model();

  /** The length of a vector. */
  int dimensions();

  /** The cosine below which a hit is off-topic; a property of the model. */
  double scoreFloor();

  /**
   * The vectors of the texts, in their order.
   *
   * @throws Problem {@code UNAVAILABLE} when the provider is down or answers nonsense
   */
  List<Embedding> embed(List<String> texts);
}
