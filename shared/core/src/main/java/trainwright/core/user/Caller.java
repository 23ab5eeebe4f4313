package trainwright.core.user;

import java.util.Set;
import java.util.UUID;
import trainwright.platform.Problem;

/**
 * The user behind a request.
 *
 * @param userId the user's id
 * @param scopes what the token allows
 */
public record Caller(UUID userId, Set<String> scopes) {
  /** The scope that lets a caller change the shared exercise library. */
  public static final String LIBRARY_WRITE = "library:write";

  /** The scope that lets an operator read who changed what. */
  public static final String AUDIT_READ = "audit:read";

  /** Copies the scopes. */
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the token carries the scope. */
  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  /**
   * Refuses a caller without the scope.
   *
   * @throws Problem {@code FORBIDDEN}
   */
  public void require(String scope) {
    if (!may(scope)) {
      throw Problem.of(Problem.Code.FORBIDDEN, "this needs a token with the scope " + scope);
    }
  }
}
