package trainwright.core.understanding.fact;

import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Muscle;

/** Where a muscle lies: the area whose complaint forbids to ask for the muscle. */
public final class MuscleArea {
  private MuscleArea() {}

  public static BodyArea of(Muscle muscle) {
    return switch (muscle) {
      case CHEST, SERRATUS -> BodyArea.CHEST;
      case FRONT_DELTS, SIDE_DELTS, REAR_DELTS, ROTATOR_CUFF -> BodyArea.SHOULDERS;
      case TRICEPS, BICEPS -> BodyArea.ELBOWS;
      case FOREARMS -> BodyArea.WRISTS;
      case LATS, UPPER_BACK, TRAPS -> BodyArea.UPPER_BACK;
      case NECK -> BodyArea.NECK;
      case LOWER_BACK -> BodyArea.LOWER_BACK;
      case ABS, OBLIQUES -> BodyArea.ABDOMEN;
      case HIP_FLEXORS, GLUTES, ABDUCTORS -> BodyArea.HIPS;
      case ADDUCTORS -> BodyArea.GROIN;
      case QUADS, HAMSTRINGS -> BodyArea.THIGHS;
      case CALVES, SHINS -> BodyArea.CALVES;
    };
  }
}
