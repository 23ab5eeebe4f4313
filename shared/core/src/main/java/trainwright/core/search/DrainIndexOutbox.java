package trainwright.core.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import trainwright.core.exercise.Exercise;
import trainwright.core.search.VectorIndexStateRepository.RetiredIndex;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;
import trainwright.platform.VectorIndex;

/**
 * Brings what has changed in the library to the vector index and the file store.
 *
 * <p>Safe to run at any time, twice at once, and to be killed anywhere: what is written is the
 * exercise's present state, an entry is removed only when that state was written and still holds,
 * and what was taken and not finished comes back when its lease ends. Another embedding model, or
 * an index that lost its points, makes every exercise due again.
 */
public final class DrainIndexOutbox {
  /**
   * So many exercises of the largest size, 50 KB each when they are full of control characters,
   * still fit one result of the database.
   */
  private static final int BATCH = 16;

  private static final int MAX_BATCHES = 100;

  /** Longer than a batch takes, short enough that a killed drain is soon made up for. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /**
   * How long a model's vectors are kept once another model is used, so that going back is cheap.
   */
  static final Duration RETENTION = Duration.ofDays(7);

  private static final String NO_MODEL = "none";

  private final IndexOutboxRepository outbox;
  private final VectorIndexStateRepository state;
  private final Embeddings embeddings;
  private final VectorIndex index;
  private final FileStore files;
  private final InstantSource clock;

  @Inject
  DrainIndexOutbox(
      IndexOutboxRepository outbox,
      VectorIndexStateRepository state,
      Embeddings embeddings,
      VectorIndex index,
      FileStore files,
      InstantSource clock) {
    this.outbox = outbox;
    this.state = state;
    this.embeddings = embeddings;
    this.index = index;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Works off what is due: new entries in batches, then those that failed before one exercise at a
   * time, so that one that can't be indexed holds up no other for long. A failure ends its part; it
   * is noted at the entries, which wait longer each time. At last the vectors of a model that was
   * given up more than seven days ago are removed, of one model at a time.
   *
   * @return how many exercises were brought up to date
   * @throws Problem {@code UNAVAILABLE} when such vectors can't be removed now
   */
  public int run() {
    var retiredBefore = clock.instant().minus(RETENTION);
    var retired = adoptModel(retiredBefore);
    int done = drain(false, BATCH) + drain(true, 1);
    if (retired.isPresent() && isIndexed()) {
      index.retire(retired.get().model(), retired.get().dimensions());
      state.forget(retired.get(), retiredBefore);
    }
    return done;
  }

  private Optional<RetiredIndex> adoptModel(Instant retiredBefore) {
    var now = clock.instant();
    return isIndexed()
        ? state.adoptModel(
            ExercisePoint.modelName(embeddings),
            embeddings.dimensions(),
            isLost(),
            now,
            retiredBefore)
        : state.adoptModel(NO_MODEL, 0, false, now, retiredBefore);
  }

  private boolean isIndexed() {
    return embeddings.configured() && index.configured();
  }

  private boolean isLost() {
    try {
      return index.count() == 0;
    } catch (Problem _) {
      return false; // down for now: what is due will fail, and wait
    }
  }

  private int drain(boolean again, int limit) {
    int done = 0;
    for (int batch = 0; batch < MAX_BATCHES; batch++) {
      var now = clock.instant();
      var tasks = outbox.take(again, limit, now, now.plus(LEASE));
      if (tasks.isEmpty() || !isDone(tasks)) {
        break;
      }
      done += tasks.size();
    }
    return done;
  }

  private boolean isDone(List<IndexTask> tasks) {
    try {
      updateIndex(tasks);
      tasks.stream().flatMap(task -> task.unusedFiles().stream()).forEach(this::remove);
    } catch (RuntimeException e) {
      outbox.postpone(tasks, e.toString(), clock.instant());
      return false;
    }
    outbox.finish(tasks, clock.instant());
    return true;
  }

  private void updateIndex(List<IndexTask> tasks) {
    if (!isIndexed()) {
      return;
    }
    var kept = tasks.stream().map(IndexTask::exercise).filter(Objects::nonNull).toList();
    index.upsert(points(kept));
    var gone = tasks.stream().filter(task -> task.exercise() == null).map(IndexTask::exerciseId);
    index.delete(gone.toList());
  }

  /** The exercises' points, by one call of the embedding model. */
  private List<VectorIndex.Point> points(List<Exercise> exercises) {
    if (exercises.isEmpty()) {
      return List.of();
    }
    var texts = exercises.stream().map(ExercisePoint::texts).toList();
    var meanings = embeddings.embed(texts.stream().flatMap(List::stream).toList()).iterator();
    var points = new ArrayList<VectorIndex.Point>();
    for (int i = 0; i < exercises.size(); i++) {
      var parts = texts.get(i).stream().map(_ -> meanings.next()).toList();
      points.add(ExercisePoint.of(exercises.get(i), Embedding.middle(parts)));
    }
    return points;
  }

  /** A path that the store refuses is one it can't hold: there is nothing to remove. */
  private void remove(String path) {
    try {
      files.delete(path);
    } catch (Problem problem) {
      if (problem.code() != Problem.Code.UNPROCESSABLE) {
        throw problem;
      }
    }
  }
}
