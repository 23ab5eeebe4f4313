package trainwright.core.exercise;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A muscle group that an exercise trains or stretches. */
public enum Muscle {
  CHEST,
  FRONT_DELTS,
  SIDE_DELTS,
  REAR_DELTS,
  ROTATOR_CUFF,
  SERRATUS,
  TRICEPS,
  BICEPS,
  FOREARMS,
  LATS,
  UPPER_BACK,
  TRAPS,
  NECK,
  LOWER_BACK,
  ABS,
  OBLIQUES,
  HIP_FLEXORS,
  GLUTES,
  ABDUCTORS,
  ADDUCTORS,
  QUADS,
  HAMSTRINGS,
  CALVES,
  SHINS;

  /** Large muscles; what else there is works along with them. */
  public static final Set<Muscle> MAJOR =
      Collections.unmodifiableSet(EnumSet.of(CHEST, LATS, QUADS, HAMSTRINGS, GLUTES));
}
