package trainwright.ai;

import java.util.List;
import java.util.UUID;
import trainwright.platform.Embedding;
import trainwright.platform.Problem;
import trainwright.platform.VectorIndex;

/** The vector index of a product that has none, which therefore searches by words alone. */
final class NoVectorIndex implements VectorIndex {
  @Override
  public boolean configured() {
    return false;
  }

  @Override
  public void upsert(List<Point> points) {
    throw notConfigured();
  }

  @Override
  public void delete(List<UUID> ids) {
    throw notConfigured();
  }

  @Override
  public List<Hit> search(Embedding query, Filter filter, int limit) {
    throw notConfigured();
  }

  @Override
  public long count() {
    throw notConfigured();
  }

  private static Problem notConfigured() {
    return Problem.of(
        Problem.Code.UNAVAILABLE,
        "no vector index is configured; set QDRANT_URL, QDRANT_API_KEY and QDRANT_COLLECTION");
  }
}
