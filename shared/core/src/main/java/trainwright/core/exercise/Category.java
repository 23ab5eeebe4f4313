package trainwright.core.exercise;

/** The family of an exercise; Push, Pull and Squat are ladders that carry levels. */
public enum Category {
  PUSH,
  PULL,
  SQUAT,
  HINGE,
  CORE,
  MOBILITY,
  CONDITIONING;

  /** Whether users hold a level 0-5 in this category. */
  public boolean levelled() {
    return this == PUSH || this == PULL || this == SQUAT;
  }
}
