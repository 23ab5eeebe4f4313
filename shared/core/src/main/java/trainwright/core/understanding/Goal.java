package trainwright.core.understanding;

/** What a person wants a routine to do for them. */
public enum Goal {
  MOBILITY,
  STRENGTH,
  MUSCLE,
  ENDURANCE,
  FAT_LOSS,
  RELAXATION,
  POSTURE,
  BALANCE,
  SKILL,
  WARM_UP,
  COOL_DOWN,
  RECOVERY,
  GENERAL
}
