package trainwright.core.progress.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.core.session.Session;
import trainwright.core.session.SessionDraftRule;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SetEntry;
import trainwright.core.session.SetEntryRule;
import trainwright.platform.Problem;

/**
 * Logs a set, or corrects it. Safe to repeat, in any order and from several devices: of two entries
 * for the same set the one entered later stands.
 */
public final class LogSet {
  private final ChangeTraining training;
  private final InstantSource clock;

  @Inject
  LogSet(ChangeTraining training, InstantSource clock) {
    this.training = training;
    this.clock = clock;
  }

  /**
   * Logs it and says what it did beyond that; a set of a completed session is a correction.
   *
   * @throws Problem {@code NOT_FOUND} for a session or exercise that isn't there, {@code
   *     UNPROCESSABLE} with every fault, {@code CONFLICT} when the session was skipped
   */
  public SetOutcome run(UUID userId, UUID sessionId, int order, int setNumber, SetEntry entry) {
    var outcome =
        training.run(
            TrainingQuery.of(userId, sessionId),
            snapshot ->
                TrainingDecision.of(
                    logged(SessionStates.of(snapshot, sessionId), order, setNumber, entry)));
    return SetOutcome.of(outcome, order, setNumber);
  }

  private Session logged(Session session, int order, int setNumber, SetEntry entry) {
    var work =
        session.exercise(order).orElseThrow(() -> Problem.notFound("exercise at order", order));
    var now = clock.instant();
    check(session, work, setNumber, entry, now);
    var before = work.set(setNumber).orElse(null);
    var log = entry.toLog(setNumber, before == null ? now : before.completedAt(), now);
    var begun = SessionStates.withSetAt(session, log.completedAt());
    if (before != null && (before.loggedAt().isAfter(log.loggedAt()) || before.saysSameAs(log))) {
      return session;
    }
    return begun.with(work.withSet(log));
  }

  private static void check(
      Session session, SessionExercise work, int setNumber, SetEntry entry, Instant now) {
    var at = new SetEntryRule.Place("", work.hold(), SessionStates.earliest(session), now);
    var faults = new ArrayList<>(SetEntryRule.faults(entry, at));
    var fault = SetEntryRule.numberFault(setNumber, "/set_number");
    if (fault != null) {
      faults.add(fault);
    }
    if (entry.setNumber() != null && entry.setNumber() != setNumber) {
      faults.add(
          new trainwright.platform.Violation(
              "/set_number", "mismatch", "set_number must be that of the address, or left out"));
    }
    SessionDraftRule.refuse(faults, "the set can't be as it was sent");
  }
}
