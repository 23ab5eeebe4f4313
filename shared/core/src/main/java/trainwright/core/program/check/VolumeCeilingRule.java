package trainwright.core.program.check;

import trainwright.core.exercise.Muscle;

/** Rule V2: most working sets of a muscle in a week; landmarks of expert practice (grade C). */
public final class VolumeCeilingRule {
  private VolumeCeilingRule() {}

  /**
   * Sets a week: 20, but chest 22, back 25, quads 20, hamstrings 20, glutes 16, front delts 12,
   * side and rear delts 26, biceps 26, triceps 18, calves 20, abs 25.
   */
  public static int ceiling(Muscle muscle) {
    return switch (muscle) {
      case CHEST -> 22;
      case LATS, UPPER_BACK, ABS -> 25;
      case GLUTES -> 16;
      case FRONT_DELTS -> 12;
      case SIDE_DELTS, REAR_DELTS, BICEPS -> 26;
      case TRICEPS -> 18;
      case ROTATOR_CUFF,
          SERRATUS,
          FOREARMS,
          TRAPS,
          NECK,
          LOWER_BACK,
          OBLIQUES,
          HIP_FLEXORS,
          ABDUCTORS,
          ADDUCTORS,
          QUADS,
          HAMSTRINGS,
          CALVES,
          SHINS ->
          20;
    };
  }
}
