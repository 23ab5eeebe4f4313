package trainwright.core.understanding;

/** Where an understood value comes from, strongest first. */
public enum Source {
  /** An explicit field of the request. */
  FIELD,
  /** The text says so. */
  TEXT,
  /** Nobody said anything. */
  DEFAULT
}
