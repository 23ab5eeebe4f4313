package trainwright.core.exercise.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;

/**
 * Which body areas an exercise loads, told from its muscles and its movement, for sources that
 * don't say. Rather too many than too few: somebody with a painful area is never given an exercise
 * because its source kept silent (rule P1).
 */
final class LoadedAreasRule {
  private static final Map<Muscle, Set<BodyArea>> BY_MUSCLE =
      Map.ofEntries(
          Map.entry(Muscle.CHEST, Set.of(BodyArea.SHOULDERS, BodyArea.CHEST)),
          Map.entry(Muscle.FRONT_DELTS, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.SIDE_DELTS, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.REAR_DELTS, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.ROTATOR_CUFF, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.SERRATUS, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.TRICEPS, Set.of(BodyArea.ELBOWS, BodyArea.WRISTS)),
          Map.entry(Muscle.BICEPS, Set.of(BodyArea.ELBOWS, BodyArea.WRISTS)),
          Map.entry(Muscle.FOREARMS, Set.of(BodyArea.ELBOWS, BodyArea.WRISTS)),
          Map.entry(Muscle.LATS, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.UPPER_BACK, Set.of(BodyArea.SHOULDERS, BodyArea.UPPER_BACK)),
          Map.entry(Muscle.TRAPS, Set.of(BodyArea.NECK, BodyArea.SHOULDERS)),
          Map.entry(Muscle.NECK, Set.of(BodyArea.NECK)),
          Map.entry(Muscle.LOWER_BACK, Set.of(BodyArea.LOWER_BACK)),
          Map.entry(Muscle.ABS, Set.of(BodyArea.ABDOMEN, BodyArea.LOWER_BACK)),
          Map.entry(Muscle.OBLIQUES, Set.of(BodyArea.ABDOMEN, BodyArea.LOWER_BACK)),
          Map.entry(Muscle.HIP_FLEXORS, Set.of(BodyArea.HIPS)),
          Map.entry(Muscle.GLUTES, Set.of(BodyArea.HIPS)),
          Map.entry(Muscle.ABDUCTORS, Set.of(BodyArea.HIPS)),
          Map.entry(Muscle.ADDUCTORS, Set.of(BodyArea.GROIN, BodyArea.HIPS)),
          Map.entry(Muscle.QUADS, Set.of(BodyArea.KNEES, BodyArea.THIGHS)),
          Map.entry(Muscle.HAMSTRINGS, Set.of(BodyArea.KNEES, BodyArea.THIGHS)),
          Map.entry(Muscle.CALVES, Set.of(BodyArea.CALVES, BodyArea.ANKLES)),
          Map.entry(Muscle.SHINS, Set.of(BodyArea.CALVES, BodyArea.ANKLES)));

  private LoadedAreasRule() {}

  static List<BodyArea> of(List<Muscle> muscles, @Nullable MovementPattern pattern) {
    var areas = EnumSet.noneOf(BodyArea.class);
    muscles.forEach(muscle -> areas.addAll(BY_MUSCLE.getOrDefault(muscle, Set.of())));
    areas.addAll(byPattern(pattern));
    return new ArrayList<>(areas);
  }

  private static Set<BodyArea> byPattern(@Nullable MovementPattern pattern) {
    return switch (pattern) {
      case null -> Set.of();
      case SQUAT, LUNGE -> Set.of(BodyArea.KNEES, BodyArea.HIPS, BodyArea.LOWER_BACK);
      case HINGE -> Set.of(BodyArea.LOWER_BACK, BodyArea.HIPS);
      case JUMP, LOCOMOTION ->
          Set.of(BodyArea.KNEES, BodyArea.HIPS, BodyArea.ANKLES, BodyArea.FEET, BodyArea.CALVES);
      case CARRY -> Set.of(BodyArea.LOWER_BACK, BodyArea.WRISTS, BodyArea.SHOULDERS);
      case CRAWL, HORIZONTAL_PUSH, VERTICAL_PUSH, VERTICAL_PULL, HORIZONTAL_PULL ->
          Set.of(BodyArea.SHOULDERS, BodyArea.WRISTS, BodyArea.ELBOWS);
      case ANTI_EXTENSION, LATERAL_TRUNK, ANTI_ROTATION ->
          Set.of(BodyArea.SHOULDERS, BodyArea.LOWER_BACK, BodyArea.ABDOMEN);
      case CALF_RAISE -> Set.of(BodyArea.ANKLES, BodyArea.FEET);
      case SHOULDER_RAISE,
          ELBOW_FLEXION,
          ELBOW_EXTENSION,
          HIP_BRIDGE,
          KNEE_FLEXION,
          HIP_ABDUCTION,
          HIP_FLEXION,
          TRUNK_FLEXION,
          TRUNK_EXTENSION,
          ROTATION,
          BALANCE,
          NECK_MOBILITY,
          SHOULDER_MOBILITY,
          WRIST_MOBILITY,
          SPINE_MOBILITY,
          HIP_MOBILITY,
          HAMSTRING_MOBILITY,
          ANKLE_MOBILITY,
          BREATHING ->
          Set.of();
    };
  }
}
