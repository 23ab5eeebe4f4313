package trainwright.core.audit;

/** What it was done to. */
public enum AuditedType {
  EXERCISE,
  CLIP,
  ACCOUNT
}
