package trainwright.core.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.inject.Inject;
import trainwright.core.search.IndexOutboxRepository.Standing;
import trainwright.core.search.VectorIndexReport.Status;
import trainwright.platform.Embeddings;
import trainwright.platform.Problem;
import trainwright.platform.VectorIndex;

/** Tells how far the vector index is from the database. */
public final class DescribeVectorIndex {
  private final IndexOutboxRepository outbox;
  private final Embeddings embeddings;
  private final VectorIndex index;
  private final InstantSource clock;

  @Inject
  DescribeVectorIndex(
      IndexOutboxRepository outbox, Embeddings embeddings, VectorIndex index, InstantSource clock) {
    this.outbox = outbox;
    this.embeddings = embeddings;
    this.index = index;
    this.clock = clock;
  }

  /** How the index stands now; an index that is down is part of the answer, not a failure. */
  public VectorIndexReport run() {
    var standing = outbox.standing(clock.instant());
    var points = points();
    var oldest = Optional.ofNullable(standing.oldestBacklog()).map(Duration::toSeconds);
    return new VectorIndexReport(
        status(standing, points),
        embeddings.model(),
        embeddings.dimensions(),
        points.orElse(null),
        standing.backlog(),
        oldest.orElse(null),
        points.map(count -> standing.exercises() - count).orElse(null));
  }

  private Optional<Long> points() {
    try {
      return isConfigured() ? Optional.of(index.count()) : Optional.empty();
    } catch (Problem problem) {
      if (problem.code() != Problem.Code.UNAVAILABLE) {
        throw problem;
      }
      return Optional.empty();
    }
  }

  private Status status(Standing standing, Optional<Long> points) {
    if (!isConfigured()) {
      return Status.NOT_CONFIGURED;
    }
    if (points.isEmpty()) {
      return Status.DOWN;
    }
    boolean current =
        standing.backlog() == 0
            && standing.exercises() == points.get()
            && ExercisePoint.modelName(embeddings).equals(standing.model());
    return current ? Status.READY : Status.BEHIND;
  }

  private boolean isConfigured() {
    return embeddings.configured() && index.configured();
  }
}
