package trainwright.core.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Problem;

/**
 * Embeddings for tests: each word adds to one place, so texts that share words are near. Can be
 * told to fail.
 */
final class WordEmbeddings implements Embeddings {
  private static final int DIMENSIONS = 512;

  final List<List<String>> calls = new ArrayList<>();
  String model = "words";
  @Nullable RuntimeException failure;
  @Nullable String refused;

  static Problem down() {
    return Problem.unavailable("the model is down", Duration.ofSeconds(1), null);
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public double scoreFloor() {
    return 0.15;
  }

  @Override
  public synchronized List<Embedding> embed(List<String> texts) {
    if (failure != null) {
      throw failure;
    }
    if (refused != null && texts.stream().anyMatch(text -> text.contains(refused))) {
      throw down();
    }
    calls.add(List.copyOf(texts));
    return texts.stream().map(WordEmbeddings::vector).toList();
  }

  private static Embedding vector(String text) {
    var numbers = new float[DIMENSIONS];
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      numbers[Math.floorMod(word.hashCode(), DIMENSIONS)] += 1;
    }
    return Embedding.of(numbers);
  }
}
