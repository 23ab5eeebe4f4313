package trainwright.core.exercise.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.MovementPattern;

/**
 * The movement pattern of an imported exercise: told by a word of its name together with its
 * primary muscle, or for stretches by the muscle alone; otherwise it stays unknown. The first line
 * that fits decides; docs/import.md tells the same to people.
 */
final class PatternInferenceRule {
  private static final String LEGS = "quadriceps,glutes,hamstrings,adductors,abductors,calves";
  private static final String BACK = "lats,middle back,lower back,traps,shoulders,biceps";

  /**
   * One line of the table.
   *
   * @param pattern what it tells
   * @param name words, of which the name has one
   * @param muscles the source's words, of which the first primary muscle is one; empty: any
   */
  private record Line(MovementPattern pattern, Pattern name, Set<String> muscles) {
    Line(MovementPattern pattern, String name, String muscles) {
      this(
          pattern,
          Pattern.compile("\\b(" + name + ")"),
          muscles.isEmpty() ? Set.of() : Set.of(muscles.split(",", -1)));
    }

    boolean fits(String lowerName, String muscle) {
      return name.matcher(lowerName).find() && (muscles.isEmpty() || muscles.contains(muscle));
    }
  }

  private static final List<Line> TRAINING =
      List.of(
          new Line(MovementPattern.CARRY, "farmer|yoke walk|rickshaw carry", ""),
          new Line(MovementPattern.CALF_RAISE, "calf raise|calf press|heel raise", "calves"),
          new Line(MovementPattern.LUNGE, "lunge|split squat|step.?up", LEGS),
          new Line(MovementPattern.HIP_BRIDGE, "bridge|hip thrust|hip raise|hip lift", LEGS),
          new Line(MovementPattern.KNEE_FLEXION, "leg curl|hamstring curl|glute.?ham", LEGS),
          new Line(
              MovementPattern.HINGE,
              "deadlift|good morning|swing|pull.through|romanian|stiff.leg",
              LEGS + ",lower back"),
          new Line(MovementPattern.SQUAT, "squat|leg press", LEGS),
          new Line(MovementPattern.VERTICAL_PULL, "pull.?up|chin.?up|chins?\\b|pull.?down", BACK),
          new Line(MovementPattern.HORIZONTAL_PULL, "rows?\\b", BACK),
          new Line(MovementPattern.VERTICAL_PUSH, "dips?\\b|handstand", "triceps,chest,shoulders"),
          new Line(
              MovementPattern.VERTICAL_PUSH,
              "shoulder press|overhead press|military press|push press|arnold",
              "shoulders"),
          new Line(
              MovementPattern.HORIZONTAL_PUSH,
              "bench press|push.?up|chest press|floor press|fl(y|ies|ye|yes)\\b|cross.?over",
              "chest,triceps"),
          new Line(
              MovementPattern.SHOULDER_RAISE, "raises?\\b|reverse fl|upright", "shoulders,traps"),
          new Line(MovementPattern.ELBOW_FLEXION, "curls?\\b", "biceps,forearms"),
          new Line(
              MovementPattern.ELBOW_EXTENSION,
              "extension|push.?down|kick.?back|skull|french press",
              "triceps"),
          new Line(MovementPattern.LATERAL_TRUNK, "side bend|side bridge|side plank", ""),
          new Line(MovementPattern.ROTATION, "twist|russian|wood.?chop|windmill", "abdominals"),
          new Line(MovementPattern.ANTI_EXTENSION, "plank|rollout|roller|fallout", "abdominals"),
          new Line(MovementPattern.HIP_FLEXION, "leg raise|knee raise|leg.hip raise", "abdominals"),
          new Line(MovementPattern.TRUNK_FLEXION, "crunch|sit.?up|jackknife|tuck", "abdominals"),
          new Line(MovementPattern.TRUNK_EXTENSION, "hyperextension|superman|back extension", ""),
          new Line(MovementPattern.HIP_ABDUCTION, "abduct", "abductors"),
          new Line(MovementPattern.JUMP, "jump|hop\\b|hops\\b|bound|leap", ""),
          new Line(
              MovementPattern.LOCOMOTION,
              "run|jog|sprint|walking|bicycling|bike|rowing,|skating|elliptical|stairmaster"
                  + "|step mill|sled push|prowler",
              LEGS));

  private static final List<Line> STRETCHES =
      List.of(
          new Line(MovementPattern.NECK_MOBILITY, "", "neck,traps"),
          new Line(MovementPattern.SHOULDER_MOBILITY, "", "shoulders,chest,lats,triceps,biceps"),
          new Line(MovementPattern.WRIST_MOBILITY, "", "forearms"),
          new Line(MovementPattern.SPINE_MOBILITY, "", "lower back,middle back,abdominals"),
          new Line(MovementPattern.HIP_MOBILITY, "", "glutes,abductors,adductors,quadriceps"),
          new Line(MovementPattern.HAMSTRING_MOBILITY, "", "hamstrings"),
          new Line(MovementPattern.ANKLE_MOBILITY, "", "calves"));

  private PatternInferenceRule() {}

  static @Nullable MovementPattern of(FreeExercise source) {
    var lower = source.name().toLowerCase(Locale.ROOT);
    var muscle = source.primaryMuscles().isEmpty() ? "" : source.primaryMuscles().getFirst();
    return (source.is("stretching") ? STRETCHES : TRAINING)
        .stream()
            .filter(line -> line.fits(lower, muscle))
            .map(Line::pattern)
            .findFirst()
            .orElse(null);
  }
}
