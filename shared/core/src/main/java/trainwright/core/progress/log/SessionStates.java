package trainwright.core.progress.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.change.TrainingSnapshot;
import trainwright.core.session.Session;
import trainwright.core.session.SessionStatus;
import trainwright.platform.Problem;

/** What a session may become from what it is. */
final class SessionStates {
  private SessionStates() {}

  /**
   * The session to change.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  static Session of(TrainingSnapshot snapshot, UUID id) {
    var session = snapshot.session();
    if (session == null) {
      throw Problem.notFound("session", id);
    }
    return session;
  }

  /**
   * The same, at the version that the caller has read.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE}
   */
  static Session of(TrainingSnapshot snapshot, UUID id, long version) {
    var session = of(snapshot, id);
    if (session.header().version() != version) {
      throw Problem.of(
          Problem.Code.STALE, "the session has changed since it was read; read it again");
    }
    return session;
  }

  /** The session started; one that is under way stays as it is. */
  static Session started(Session session, @Nullable Instant startedAt, Instant now) {
    return switch (session.header().status()) {
      case PLANNED ->
          session.with(
              session
                  .header()
                  .as(SessionStatus.IN_PROGRESS, startedAt == null ? now : startedAt, true, null));
      case IN_PROGRESS -> session;
      case COMPLETED -> throw closed("completed");
      case SKIPPED -> throw closed("skipped");
    };
  }

  /**
   * The session with a set done at this time: a planned one has started then, and one whose start
   * nobody told started no later.
   */
  static Session withSetAt(Session session, Instant doneAt) {
    var header = session.header();
    var start = header.startedAt();
    return switch (header.status()) {
      case SKIPPED -> throw closed("skipped");
      case PLANNED -> session.with(header.as(SessionStatus.IN_PROGRESS, doneAt, false, null));
      case IN_PROGRESS, COMPLETED ->
          !header.startIsKnown() && start != null && doneAt.isBefore(start)
              ? session.with(header.as(header.status(), doneAt, false, header.completedAt()))
              : session;
    };
  }

  /** The session completed; one that is completed stays as it is. */
  static Session completed(Session session, Instant completedAt) {
    var header = session.header();
    return switch (header.status()) {
      case COMPLETED -> session;
      case SKIPPED -> throw closed("skipped");
      case PLANNED, IN_PROGRESS -> {
        if (!session.hasSets()) {
          throw Problem.unprocessable(
              "", "empty_session", "a session without a set can't be completed; skip it");
        }
        yield session.with(
            header.as(
                SessionStatus.COMPLETED, header.startedAt(), header.startIsKnown(), completedAt));
      }
    };
  }

  /** The session skipped; one that is skipped stays as it is. */
  static Session skipped(Session session) {
    var header = session.header();
    return switch (header.status()) {
      case SKIPPED -> session;
      case COMPLETED -> throw closed("completed");
      case PLANNED, IN_PROGRESS -> {
        if (session.hasSets()) {
          throw Problem.of(
              Problem.Code.CONFLICT, "the session has logged sets: complete it instead");
        }
        yield session.with(header.as(SessionStatus.SKIPPED, null, false, null));
      }
    };
  }

  /** The session open again; one that is open stays as it is. */
  static Session reopened(Session session) {
    var header = session.header();
    return switch (header.status()) {
      case PLANNED, IN_PROGRESS -> session;
      case COMPLETED, SKIPPED ->
          session.with(
              session.hasSets()
                  ? header.as(
                      SessionStatus.IN_PROGRESS, header.startedAt(), header.startIsKnown(), null)
                  : header.as(SessionStatus.PLANNED, null, false, null));
    };
  }

  /** The earliest time a set of the session can have: its start, else the day before its date. */
  static Instant earliest(Session session) {
    var header = session.header();
    var start = header.startedAt();
    if (header.startIsKnown() && start != null) {
      return start;
    }
    LocalDate date = header.sessionDate().minusDays(1);
    return date.atStartOfDay(ZoneId.of(header.timeZone())).toInstant();
  }

  private static Problem closed(String status) {
    return Problem.of(
        Problem.Code.CONFLICT, "the session is %s; reopen it first".formatted(status));
  }
}
