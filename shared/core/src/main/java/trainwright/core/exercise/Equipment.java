package trainwright.core.exercise;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an exercise needs beyond the body and the floor. */
public enum Equipment {
  WALL,
  CHAIR,
  TABLE,
  STEP,
  DOORWAY,
  TOWEL,
  PULL_UP_BAR,
  LOW_BAR,
  DIP_BARS,
  RINGS,
  DUMBBELLS,
  KETTLEBELL,
  BARBELL,
  BENCH,
  RESISTANCE_BAND,
  BOX,
  JUMP_ROPE,
  AB_WHEEL,
  FOAM_ROLLER,
  MEDICINE_BALL,
  EXERCISE_BALL,
  EZ_BAR,
  CABLE_MACHINE,
  MACHINE,
  WEIGHT_PLATE,
  SLED,
  TREADMILL,
  STATIONARY_BIKE,
  ROWING_MACHINE,
  /** Something that this list has no word for; an import that says so must not lose it. */
  OTHER;

  private static final Set<Equipment> HOUSEHOLD =
      Collections.unmodifiableSet(EnumSet.range(WALL, TOWEL));

  /** Things everybody is taken to have, also by "no equipment": wall, chair, table and the like. */
  public static Set<Equipment> household() {
    return HOUSEHOLD;
  }
}
