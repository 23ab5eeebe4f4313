package trainwright.onebox;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;

/**
 * Embeddings in this process by all-MiniLM-L6-v2, quantized: English, no network, no key. The model
 * is loaded when it is first needed (half a second, some 200 MB) and is safe to use from many
 * threads.
 */
public final class MiniLmEmbeddings implements Embeddings {
  private static final int DIMENSIONS = 384;
  private static final double SCORE_FLOOR = 0.25;

  private final Path cache;
  private @Nullable AllMiniLmL6V2QuantizedEmbeddingModel model;

  /**
   * Embeddings that keep the tokenizer's unpacked library in a folder of their own.
   *
   * @param cache made when it is missing; an environment variable {@code DJL_CACHE_DIR} wins
   */
  public MiniLmEmbeddings(Path cache) {
    this.cache = cache;
  }

  @Override
  public String model() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public double scoreFloor() {
    return SCORE_FLOOR;
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    var segments = texts.stream().map(MiniLmEmbeddings::segment).toList();
    return loaded().embedAll(segments).content().stream()
        .map(embedding -> Embedding.of(embedding.vector()))
        .toList();
  }

  /** The library refuses a blank text, which like any other has a meaning here: none. */
  private static TextSegment segment(String text) {
    return TextSegment.from(text.isBlank() ? "." : text);
  }

  /** The library reads where to unpack, and not to call home, from system properties alone. */
  private synchronized AllMiniLmL6V2QuantizedEmbeddingModel loaded() {
    if (model == null) {
      System.setProperty("ai.djl.offline", "true");
      System.setProperty("OPT_OUT_TRACKING", "true");
      System.setProperty("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
      model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    }
    return model;
  }
}
