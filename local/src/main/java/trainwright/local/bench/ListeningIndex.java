package trainwright.local.bench;

import java.util.List;
import java.util.UUID;
import trainwright.platform.Embedding;
import trainwright.platform.Problem;
import trainwright.platform.VectorIndex;

/** Another index, with what it last found, and a switch that takes it away. */
final class ListeningIndex implements VectorIndex {
  private final VectorIndex index;
  private List<Hit> lastFound = List.of();
  private boolean down;

  ListeningIndex(VectorIndex index) {
    this.index = index;
  }

  /** What the last search found, before anything else was done with it. */
  List<Hit> lastFound() {
    return lastFound;
  }

  /** Takes the index away, or brings it back. */
  void setDown(boolean down) {
    this.down = down;
  }

  @Override
  public void upsert(List<Point> points) {
    index.upsert(points);
  }

  @Override
  public void delete(List<UUID> ids) {
    index.delete(ids);
  }

  @Override
  public List<Hit> search(Embedding query, Filter filter, int limit) {
    if (down) {
      throw Problem.of(Problem.Code.UNAVAILABLE, "taken away");
    }
    lastFound = index.search(query, filter, limit);
    return lastFound;
  }

  @Override
  public long count() {
    return index.count();
  }
}
