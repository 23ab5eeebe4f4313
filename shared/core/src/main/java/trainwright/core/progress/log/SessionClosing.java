package trainwright.core.progress.log;

import trainwright.core.session.Session;
import trainwright.core.session.SessionStatus;

/** What becomes of a session that was left open when its day is over. */
public final class SessionClosing {
  private SessionClosing() {}

  /** Completed when its last set was done, skipped if there is none; a closed one stays. */
  public static Session close(Session session) {
    var status = session.header().status();
    if (status == SessionStatus.COMPLETED || status == SessionStatus.SKIPPED) {
      return session;
    }
    return session
        .lastSetAt()
        .map(at -> SessionStates.completed(session, at))
        .orElseGet(() -> SessionStates.skipped(session));
  }
}
