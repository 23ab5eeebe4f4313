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
import trainwright.core.exercise.MuscleAreaRule;

/**
 * Which body areas an exercise loads, told from its muscles and its movement, for sources that
 * don't say. Rather too many than too few: somebody with a painful area is never given an exercise
 * because its source kept silent (rule P1).
 */
final class LoadedAreasRule {
  /** What a muscle strains beside the area in which it lies. */
  private static final Map<Muscle, Set<BodyArea>> BESIDE =
      Map.ofEntries(
          Map.entry(Muscle.CHEST, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.TRICEPS, Set.of(BodyArea.WRISTS)),
          Map.entry(Muscle.BICEPS, Set.of(BodyArea.WRISTS)),
          Map.entry(Muscle.LATS, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.UPPER_BACK, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.TRAPS, Set.of(BodyArea.SHOULDERS)),
          Map.entry(Muscle.ABS, Set.of(BodyArea.LOWER_BACK)),
          Map.entry(Muscle.OBLIQUES, Set.of(BodyArea.LOWER_BACK)),
          Map.entry(Muscle.ADDUCTORS, Set.of(BodyArea.HIPS)),
          Map.entry(Muscle.HAMSTRINGS, Set.of(BodyArea.KNEES)));

  private LoadedAreasRule() {}

  static List<BodyArea> of(List<Muscle> muscles, @Nullable MovementPattern pattern) {
    var areas = EnumSet.noneOf(BodyArea.class);
    areas.addAll(MuscleAreaRule.areas(muscles));
    muscles.forEach(muscle -> areas.addAll(BESIDE.getOrDefault(muscle, Set.of())));
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
