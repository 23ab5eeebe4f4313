package trainwright.ai;

import java.util.List;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Problem;

/** The embeddings of a product that has none, which therefore searches by words alone. */
final class NoEmbeddings implements Embeddings {
  @Override
  public boolean configured() {
    return false;
  }

  @Override
  public String model() {
    return "none";
  }

  @Override
  public int dimensions() {
    return 0;
  }

  @Override
  public double scoreFloor() {
    return 1;
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    throw Problem.of(
        Problem.Code.UNAVAILABLE,
        "no embeddings are configured; set EMBEDDING_BASE_URL, EMBEDDING_API_KEY and"
            + " EMBEDDING_MODEL");
  }
}
