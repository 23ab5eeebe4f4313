package trainwright.core.progress.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.core.session.Session;
import trainwright.core.session.SetEntryRule;
import trainwright.platform.Problem;

/** Starts, completes, skips and reopens sessions; each may be repeated. */
public final class MoveSession {
  private final ChangeTraining training;
  private final InstantSource clock;

  @Inject
  MoveSession(ChangeTraining training, InstantSource clock) {
    this.training = training;
    this.clock = clock;
  }

  /** Where a session goes. */
  public enum Step {
    START,
    COMPLETE,
    SKIP,
    REOPEN
  }

  /**
   * What a caller says about it.
   *
   * @param startedAt when it started; by default now
   * @param completedAt when it was completed; by default now
   * @param durationMinutes how long it took
   * @param notes whatever the user wrote
   */
  public record Told(
      @Nullable Instant startedAt,
      @Nullable Instant completedAt,
      @Nullable Integer durationMinutes,
      @Nullable String notes) {
    /** Nothing said. */
    public static final Told NOTHING = new Told(null, null, null, null);
  }

  /**
   * Moves the session and says what that did to levels, mastery and records. One that is there
   * already is answered as it is.
   *
   * @throws Problem {@code NOT_FOUND}, {@code CONFLICT} for a step that the session can't take,
   *     {@code UNPROCESSABLE} for an empty session or a time that can't be
   */
  public SessionOutcome run(UUID userId, UUID id, Step step, Told told) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var end = told.completedAt();
    var query =
        step == Step.COMPLETE
            ? TrainingQuery.of(userId, id)
                .countingAt(end == null ? now : end.truncatedTo(ChronoUnit.MICROS))
            : TrainingQuery.of(userId, id);
    var outcome =
        training.run(
            query,
            snapshot ->
                TrainingDecision.of(moved(SessionStates.of(snapshot, id), step, told, now)));
    return SessionOutcome.of(outcome);
  }

  private static Session moved(Session session, Step step, Told told, Instant now) {
    var start = past("/started_at", told.startedAt(), null, now);
    return switch (step) {
      case START -> SessionStates.started(session, start, now);
      case SKIP -> SessionStates.skipped(session);
      case REOPEN -> SessionStates.reopened(session);
      case COMPLETE -> {
        var end = past("/completed_at", told.completedAt(), session.header().startedAt(), now);
        var completed = SessionStates.completed(session, end == null ? now : end);
        yield completed.equals(session) ? session : told(completed, told);
      }
    };
  }

  private static Session told(Session session, Told told) {
    var header = session.header();
    return session.with(
        header.told(
            header.sessionDate(),
            header.scheduledTime(),
            told.durationMinutes() == null ? header.durationMinutes() : told.durationMinutes(),
            told.notes() == null ? header.notes() : told.notes()));
  }

  private static @Nullable Instant past(
      String pointer, @Nullable Instant told, @Nullable Instant notBefore, Instant now) {
    if (told == null) {
      return null;
    }
    if (told.isAfter(now.plus(SetEntryRule.CLOCK_TOLERANCE))) {
      throw Problem.unprocessable(
          pointer, "in_future", pointer.substring(1) + " must not be in the future");
    }
    if (notBefore != null && told.isBefore(notBefore)) {
      throw Problem.unprocessable(
          pointer, "before_session", pointer.substring(1) + " must not be before the session");
    }
    return told.truncatedTo(ChronoUnit.MICROS);
  }
}
