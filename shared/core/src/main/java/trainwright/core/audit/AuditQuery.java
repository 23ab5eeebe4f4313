package trainwright.core.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an operator asks for; a null and an empty list mean no condition.
 *
 * @param actorId made by this user
 * @param resourceId made to this exercise, clip or account
 * @param resourceTypes made to things of these kinds
 * @param before older than this entry
 * @param limit how many at most, 1 to 100
 */
public record AuditQuery(
    @Nullable UUID actorId,
    @Nullable UUID resourceId,
    List<AuditedType> resourceTypes,
    @Nullable Long before,
    int limit) {
  /** Copies the list. */
  public AuditQuery {
    resourceTypes = List.copyOf(resourceTypes);
  }
}
