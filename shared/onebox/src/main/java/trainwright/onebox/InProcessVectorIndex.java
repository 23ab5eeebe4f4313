package trainwright.onebox;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.VectorIndex;

/**
 * A vector index in this process: exact cosine over all points, a few milliseconds for ten
 * thousand. With a file, a write is on the disk when it returns; searches go on meanwhile.
 */
public final class InProcessVectorIndex implements VectorIndex {
  private final int dimensions;
  private final @Nullable IndexFile file;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final FlatVectors vectors;

  private InProcessVectorIndex(int dimensions, @Nullable IndexFile file) {
    this.dimensions = dimensions;
    this.file = file;
    this.vectors = new FlatVectors(dimensions);
    if (file != null) {
      file.read().forEach(vectors::put);
    }
  }

  /** An index that is gone with the process. */
  public static InProcessVectorIndex inMemory(int dimensions) {
    return new InProcessVectorIndex(dimensions, null);
  }

  /**
   * An index kept in a file. A file that is damaged, or holds the vectors of another model, is
   * ignored and the index begins empty; the log says so.
   */
  public static InProcessVectorIndex open(Path path, Embeddings embeddings) {
    return new InProcessVectorIndex(
        embeddings.dimensions(), new IndexFile(path, embeddings.model(), embeddings.dimensions()));
  }

  @Override
  public synchronized void upsert(List<Point> points) {
    points.forEach(point -> check(point.vector()));
    write(() -> points.forEach(vectors::put), points);
  }

  @Override
  public synchronized void delete(List<UUID> ids) {
    write(() -> ids.forEach(vectors::remove), ids);
  }

  private void write(Runnable change, Collection<?> changed) {
    if (changed.isEmpty()) {
      return;
    }
    lock.writeLock().lock();
    try {
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
    if (file != null) {
      file.write(vectors); // no other writer is here, and readers change nothing
    }
  }

  @Override
  public List<Hit> search(Embedding query, Filter filter, int limit) {
    check(query);
    return read(() -> vectors.nearest(query.toArray(), filter, limit));
  }

  @Override
  public long count() {
    return read(vectors::size).longValue();
  }

  private <T> T read(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private void check(Embedding vector) {
    if (vector.dimensions() != dimensions) {
      throw new IllegalArgumentException(
          "a vector of %d dimensions in an index of %d".formatted(vector.dimensions(), dimensions));
    }
  }
}
