package trainwright.core.exercise;

/** A fixed word about how or where an exercise is done. */
public enum Tag {
  WARM_UP,
  COOL_DOWN,
  STRETCH,
  DYNAMIC,
  ISOMETRIC,
  SKILL,
  PLYOMETRIC,
  LOW_IMPACT,
  QUIET,
  UNILATERAL,
  BALANCE,
  STANDING,
  FLOOR,
  SEATED,
  DESK,
  POSTURE,
  BREATHING,
  GRIP,
  ENDURANCE,
  REHAB
}
