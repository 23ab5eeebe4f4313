package trainwright.core.exercise;

/** A part of the body that a person may want to work or has to spare. */
public enum BodyArea {
  NECK,
  SHOULDERS,
  ELBOWS,
  WRISTS,
  CHEST,
  UPPER_BACK,
  LOWER_BACK,
  ABDOMEN,
  HIPS,
  GROIN,
  THIGHS,
  KNEES,
  CALVES,
  ANKLES,
  FEET
}
