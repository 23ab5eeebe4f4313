package trainwright.core.user;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;
import trainwright.platform.Ids;
import trainwright.platform.Problem;
import trainwright.platform.Rehearsal;
import trainwright.platform.Request;

/**
 * Tells who is asking. A user is created the first time their subject is seen; the ids of the last
 * ones seen are remembered, so that a request costs no statement for it.
 */
@Singleton
public final class Callers {
  private static final int REMEMBERED = 10_000;
  private static final int MAX_SUBJECT = 255;

  private final UserRepository users;
  private final Ids ids;
  private final Map<String, UUID> seen =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
              return size() > REMEMBERED;
            }
          });

  @Inject
  Callers(UserRepository users, Ids ids) {
    this.users = users;
    this.ids = ids;
  }

  /**
   * The user behind a request.
   *
   * @throws Problem {@code UNAUTHENTICATED} when the gateway checked no token
   */
  public Caller of(Request request) {
    var identity = request.identity();
    if (identity == null || identity.subject().isBlank()) {
      throw Problem.of(Problem.Code.UNAUTHENTICATED, "send a token: Authorization: Bearer ...");
    }
    if (identity.subject().length() > MAX_SUBJECT || identity.subject().indexOf('\0') >= 0) {
      throw Problem.of(Problem.Code.UNAUTHENTICATED, "the token's sub is not usable");
    }
    return new Caller(idOf(identity.subject()), identity.scopes());
  }

  private UUID idOf(String subject) {
    var known = seen.get(subject);
    if (known != null) {
      return known;
    }
    var id = users.insertOrGet(subject, ids.next());
    // Recorded users are not those of this database.
    if (!Rehearsal.isRunning()) {
      seen.put(subject, id);
    }
    return id;
  }
}
