package trainwright.core.progress.change;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.session.Session;
import trainwright.platform.Ids;
import trainwright.platform.Problem;

/**
 * The only way to a user's training: reads it, lets a decision be made, and writes it with all that
 * follows, unless somebody else wrote meanwhile; then from the start. So two devices never both act
 * on the same state, and a process that dies leaves all of a change or nothing.
 */
public final class ChangeTraining {
  /** Each attempt that fails means that another one went through. */
  private static final int ATTEMPTS = 100;

  private final TrainingRepository trainings;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  ChangeTraining(TrainingRepository trainings, Ids ids, InstantSource clock) {
    this.trainings = trainings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param session the session as it is; null when there is none any more
   * @param changes what the change did beyond itself
   */
  public record Outcome(@Nullable Session session, TrainingChanges changes) {
    /** The session, where the change leaves one. */
    public Session stored() {
      return java.util.Objects.requireNonNull(session);
    }
  }

  /**
   * Changes a user's training as decided; a decision that changes nothing writes nothing.
   *
   * @throws Problem whatever the decision throws; {@code CONFLICT} when too many change the same
   *     user's training at once
   */
  public Outcome run(TrainingQuery query, Function<TrainingSnapshot, TrainingDecision> decide) {
    var changeId = ids.next();
    @Nullable Outcome written = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var snapshot = trainings.read(query);
      if (written != null && changeId.equals(snapshot.lastChange())) {
        return written;
      }
      var result = apply(snapshot, decide.apply(snapshot), query.userId(), changeId);
      var write = result.write();
      written = new Outcome(write.after(), result.changes());
      if (write.events().isEmpty() || trainings.write(write)) {
        return written;
      }
    }
    throw Problem.busy("too many devices change this training at once", Duration.ofSeconds(1));
  }

  private TrainingRule.Result apply(
      TrainingSnapshot snapshot, TrainingDecision decision, UUID userId, UUID changeId) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var before = snapshot.session();
    var after = decision.session();
    var counted =
        before == null || after == null || after.equals(before)
            ? decision
            : TrainingDecision.of(after.with(after.header().next()));
    return TrainingRule.apply(snapshot, counted, userId, changeId, now);
  }
}
