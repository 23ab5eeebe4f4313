package trainwright.core.session;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Lists a user's sessions, the latest first. */
public final class ListSessions {
  private final SessionRepository sessions;

  @Inject
  ListSessions(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /** Those that pass the filter, at most {@code limit}. */
  public List<SessionSummary> run(UUID userId, SessionFilter filter, int limit) {
    return sessions.list(userId, filter, limit);
  }
}
