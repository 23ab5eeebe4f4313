package trainwright.core.session;

import java.util.UUID;
import javax.inject.Inject;

/** Reads a session. */
public final class GetSession {
  private final SessionRepository sessions;

  @Inject
  GetSession(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /**
   * The user's session.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public Session run(UUID userId, UUID id) {
    return sessions.get(userId, id);
  }
}
