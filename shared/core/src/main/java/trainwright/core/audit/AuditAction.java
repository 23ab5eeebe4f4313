package trainwright.core.audit;

/** What was done. */
public enum AuditAction {
  CREATE,
  UPDATE,
  DELETE
}
