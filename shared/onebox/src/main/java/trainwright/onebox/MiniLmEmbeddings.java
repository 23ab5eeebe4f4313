package trainwright.onebox;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Problem;

/**
 * Embeddings in this process by all-MiniLM-L6-v2, quantized: English, no network, no key. The model
 * is loaded when it is first needed (half a second, some 200 MB) and is safe to use from many
 * threads.
 */
public final class MiniLmEmbeddings implements Embeddings {
  private static final Logger LOG = LoggerFactory.getLogger(MiniLmEmbeddings.class);
  private static final int LOADING_STACK_BYTES = 64 << 20;
  private static final int DIMENSIONS = 384;
  private static final double SCORE_FLOOR = 0.25;

  private final Path cache;
  private @Nullable EmbeddingModel model;
  private boolean broken;

  /**
   * Embeddings that keep the native libraries unpacked in a folder of their own.
   *
   * @param cache made when it is missing
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

  /**
   * The library refuses a blank text, which like any other has a meaning here: none. It takes
   * control characters for blanks, which {@code isBlank} does not.
   */
  private static TextSegment segment(String text) {
    return TextSegment.from(text.isBlank() || text.trim().isEmpty() ? "." : text);
  }

  private synchronized EmbeddingModel loaded() {
    if (model == null) {
      model = load();
    }
    return model;
  }

  /**
   * Loads the model on a thread with a deep stack. The native runtime matches the process's command
   * line by recursion, 240 bytes a character: a class path of 4,000 characters overflows a default
   * stack of 1 MB, and the process ends without a word. The stack is reserved, not used.
   */
  private EmbeddingModel load() {
    if (broken) {
      throw unavailable(null);
    }
    var loading = new FutureTask<>(this::read);
    new Thread(null, loading, "load " + model(), LOADING_STACK_BYTES).start();
    try {
      return loading.get();
    } catch (ExecutionException e) { // such as no native library for this machine
      broken = true;
      LOG.error("{} can't be loaded; search goes by words alone", model(), e.getCause());
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
  }

  /** The library reads where to unpack, and not to call home, from system properties alone. */
  private EmbeddingModel read() throws IOException {
    OnnxLibraries.unpack(cache);
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
    return new AllMiniLmL6V2QuantizedEmbeddingModel();
  }

  private static Problem unavailable(@Nullable Throwable cause) {
    return Problem.unavailable(
        "the embedding model can't be loaded on this machine", Duration.ofHours(1), cause);
  }
}
