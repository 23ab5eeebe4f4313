package trainwright.core.audit;

import java.util.List;
import javax.inject.Inject;
import trainwright.core.user.Caller;
import trainwright.platform.Page;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;

/** Tells an operator who changed what, the newest first. */
public final class ListAudit {
  private final AuditRepository audit;

  @Inject
  ListAudit(AuditRepository audit) {
    this.audit = audit;
  }

  /**
   * The page that the query asks for; it may hold fewer than its limit when its texts are long.
   *
   * @param parameters what the cursor of the next page is bound to
   * @throws Problem {@code FORBIDDEN} without the scope {@code audit:read}
   */
  public Page<AuditEntry> run(Caller caller, AuditQuery query, QueryParameters parameters) {
    caller.require(Caller.AUDIT_READ);
    var found = audit.list(query);
    return new Page<>(
        found.entries(),
        found.more()
            ? parameters.nextCursor(List.of(Long.toString(found.entries().getLast().id())))
            : null);
  }
}
