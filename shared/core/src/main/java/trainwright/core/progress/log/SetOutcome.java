package trainwright.core.progress.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingChanges;
import trainwright.core.session.SessionStatus;
import trainwright.core.session.SetLog;

/**
 * A set after it was logged or removed, and what that did beyond it.
 *
 * @param sessionId its session
 * @param status how far the session has come
 * @param version the session's
 * @param exerciseOrder its exercise
 * @param set the set as it is stored; null when there is none any more
 * @param changes levels, mastery, streaks, records
 */
public record SetOutcome(
    UUID sessionId,
    SessionStatus status,
    long version,
    int exerciseOrder,
    @Nullable SetLog set,
    TrainingChanges changes) {
  static SetOutcome of(ChangeTraining.Outcome outcome, int order, int setNumber) {
    var session = outcome.stored();
    return new SetOutcome(
        session.id(),
        session.header().status(),
        session.header().version(),
        order,
        session.exercise(order).flatMap(work -> work.set(setNumber)).orElse(null),
        outcome.changes());
  }
}
