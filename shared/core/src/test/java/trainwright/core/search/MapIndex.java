package trainwright.core.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Embedding;
import trainwright.platform.VectorIndex;

/** A vector index for tests, which can be told to fail before or after a write. */
final class MapIndex implements VectorIndex {
  final Map<UUID, Point> points = new ConcurrentHashMap<>();
  final List<String> retired = new CopyOnWriteArrayList<>();
  volatile @Nullable Runnable beforeWrite;
  volatile @Nullable Runnable afterWrite;
  volatile @Nullable RuntimeException failure;
  volatile boolean configured = true;

  /** A death of the process: nothing catches it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A hook at which the process dies. */
  static final Runnable KILL =
      () -> {
        throw new Killed();
      };

  @Override
  public boolean configured() {
    return configured;
  }

  @Override
  public void upsert(List<Point> added) {
    write(() -> added.forEach(point -> points.put(point.id(), point)));
  }

  @Override
  public void delete(List<UUID> ids) {
    write(() -> ids.forEach(points::remove));
  }

  @Override
  public void retire(String model, int dimensions) {
    write(() -> retired.add(model + " of " + dimensions));
  }

  private void write(Runnable change) {
    fail();
    run(beforeWrite);
    change.run();
    run(afterWrite);
  }

  private static void run(@Nullable Runnable hook) {
    if (hook != null) {
      hook.run();
    }
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public List<Hit> search(Embedding query, Filter filter, int limit) {
    fail();
    return points.values().stream()
        .filter(point -> filter.accepts(point.payload()))
        .map(point -> new Hit(point.id(), point.vector().cosine(query)))
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
        .limit(limit)
        .toList();
  }

  @Override
  public long count() {
    fail();
    return points.size();
  }
}
