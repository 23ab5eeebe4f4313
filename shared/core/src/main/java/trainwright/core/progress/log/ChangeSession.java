package trainwright.core.progress.log;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.core.session.Session;
import trainwright.core.session.SessionDraftRule;
import trainwright.platform.JsonFields;

/** Changes what is said of a session: name, date, minutes, notes. */
public final class ChangeSession {
  private final ChangeTraining training;
  private final InstantSource clock;

  @Inject
  ChangeSession(ChangeTraining training, InstantSource clock) {
    this.training = training;
    this.clock = clock;
  }

  /**
   * Merges a patch into a version of the session.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}, {@code STALE}, {@code MALFORMED},
   *     {@code UNPROCESSABLE} with every fault
   */
  public SessionOutcome run(UUID userId, UUID id, long version, JsonFields patch) {
    // The other date is read before the session is known; only its shape is looked at here.
    LocalDate date =
        patch
            .mergeInto(new SessionPatch(null, null, null, null, null, null), SessionPatch.class)
            .sessionDate();
    var outcome =
        training.run(
            TrainingQuery.of(userId, id).on(date, null),
            snapshot ->
                TrainingDecision.of(changed(SessionStates.of(snapshot, id, version), patch)));
    return SessionOutcome.of(outcome);
  }

  private Session changed(Session session, JsonFields patch) {
    var told = patch.mergeInto(SessionPatch.of(session), SessionPatch.class);
    var header = session.header();
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(header.timeZone()));
    SessionDraftRule.refuse(
        SessionDraftRule.toldFaults(
            told.name(), told.notes(), told.durationMinutes(), told.sessionDate(), today),
        "the session can't be as it was sent");
    return session.with(
        header
            .told(
                told.sessionDate() == null ? header.sessionDate() : told.sessionDate(),
                told.scheduledTime(),
                told.durationMinutes(),
                told.notes() == null ? "" : told.notes())
            .named(told.name() == null ? "" : told.name(), Boolean.TRUE.equals(told.deload())));
  }
}
