package trainwright.core.compile.candidate;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.MuscleAreaRule;
import trainwright.core.understanding.Understanding;

/** Which exercises work what a person wants worked: body areas, muscles, families. */
public final class FocusRule {
  /** From this fit on an exercise counts as work for the focus. */
  public static final double LEAST = 0.4;

  /** From this fit on an exercise works the focus with its main muscles. */
  public static final double DIRECT = 0.6;

  private static final double BY_THE_WAY = 0.4;
  private static final double OF_THE_FAMILY = 0.45;
  private static final double NEXT_TO_HURT = 0.6;
  private static final double NEARBY = 0.2;
  private static final double AMONG_OTHERS = 0.6;

  /** Areas that few exercises strengthen: moving them is work for them as well. */
  private static final Set<BodyArea> SMALL =
      Set.of(
          BodyArea.NECK,
          BodyArea.ELBOWS,
          BodyArea.WRISTS,
          BodyArea.GROIN,
          BodyArea.ANKLES,
          BodyArea.FEET);

  private FocusRule() {}

  /** Whether an area is wanted that few exercises strengthen. */
  public static boolean wantsSmallArea(Understanding understood) {
    return !Collections.disjoint(SMALL, understood.focusAreas());
  }

  /** Whether the exercise works a wanted area that few exercises strengthen. */
  static boolean worksSmallArea(Exercise exercise, Understanding understood) {
    return understood.focusAreas().stream()
        .anyMatch(area -> SMALL.contains(area) && works(exercise, area));
  }

  /** Whether anything in particular is to be worked. */
  public static boolean wanted(Understanding understood) {
    return !understood.focusAreas().isEmpty()
        || !understood.focusMuscles().isEmpty()
        || !understood.focusCategories().isEmpty();
  }

  /**
   * 1 when the exercise works what is wanted and little else, at least 0.6 when it works that among
   * others, 0.45 when it is only of a family that trains the wanted muscles, 0.4 when it works them
   * by the way, 0.2 when it works what lies next to a wanted area, otherwise 0.
   */
  public static double fit(Exercise exercise, Understanding understood) {
    var wanted = new HashSet<>(understood.focusMuscles());
    understood.focusAreas().forEach(area -> wanted.addAll(muscles(area)));
    var hits = hits(exercise, understood);
    if (!hits.isEmpty()) {
      if (wanted.isEmpty()) {
        return 1;
      }
      if (!understood.focusMuscles().isEmpty() && hits.equals(Set.of(exercise.category()))) {
        return OF_THE_FAMILY;
      }
      double shared = exercise.primaryMuscles().stream().filter(wanted::contains).count();
      return AMONG_OTHERS
          + (1 - AMONG_OTHERS) * shared / Math.max(1, exercise.primaryMuscles().size());
    }
    if (!Collections.disjoint(wanted, exercise.secondaryMuscles())) {
      return BY_THE_WAY;
    }
    return understood.focusAreas().stream()
            .flatMap(area -> nextTo(area).stream())
            .anyMatch(area -> works(exercise, area))
        ? NEARBY
        : 0;
  }

  /**
   * How near the exercise comes to what hurts when nothing in particular is to be worked: 1 when it
   * works that very area (without loading it, as all candidates), 0.6 when it works what lies next
   * to it. A sore neck at the desk wants neck and shoulders, not calves.
   */
  public static double eases(Exercise exercise, Understanding understood) {
    if (wanted(understood)) {
      return 0;
    }
    if (understood.spare().stream().anyMatch(area -> works(exercise, area))) {
      return 1;
    }
    return understood.spare().stream()
            .flatMap(area -> nextTo(area).stream())
            .anyMatch(area -> works(exercise, area))
        ? NEXT_TO_HURT
        : 0;
  }

  /**
   * Whether the exercise leaves what must be spared alone: it neither declares to load it nor,
   * other than by gentle mobility, trains a muscle that lies there. Somebody's own exercise may
   * declare too little.
   */
  static boolean spares(Exercise exercise, Understanding understood) {
    return Collections.disjoint(exercise.contraindications(), understood.spare())
        && (MuscleAreaRule.eases(exercise.category(), exercise.intensity(), exercise.tags())
            || Collections.disjoint(
                MuscleAreaRule.areas(exercise.primaryMuscles()), understood.spare()));
  }

  /** The wanted areas, muscles and families that the exercise works. */
  public static Set<Enum<?>> hits(Exercise exercise, Understanding understood) {
    var hits = new HashSet<Enum<?>>();
    for (var muscle : understood.focusMuscles()) {
      if (exercise.primaryMuscles().contains(muscle)) {
        hits.add(muscle);
      }
    }
    for (var area : understood.focusAreas()) {
      if (works(exercise, area)) {
        hits.add(area);
      }
    }
    if (understood.focusCategories().contains(exercise.category())) {
      hits.add(exercise.category());
    }
    return hits;
  }

  private static boolean works(Exercise exercise, BodyArea area) {
    return !Collections.disjoint(muscles(area), exercise.primaryMuscles())
        || (exercise.movementPattern() != null
            && patterns(area).contains(exercise.movementPattern()));
  }

  /** The muscles of a body area; the feet have none of their own and hang on the ankles'. */
  static Collection<Muscle> muscles(BodyArea area) {
    return MuscleAreaRule.muscles(area == BodyArea.FEET ? BodyArea.ANKLES : area);
  }

  /** The areas that a tight or weak one hangs together with. */
  private static Collection<BodyArea> nextTo(BodyArea area) {
    return switch (area) {
      case NECK -> Set.of(BodyArea.SHOULDERS, BodyArea.UPPER_BACK);
      case SHOULDERS -> Set.of(BodyArea.NECK, BodyArea.UPPER_BACK, BodyArea.CHEST);
      case ELBOWS -> Set.of(BodyArea.WRISTS, BodyArea.SHOULDERS);
      case WRISTS -> Set.of(BodyArea.ELBOWS, BodyArea.SHOULDERS);
      case CHEST -> Set.of(BodyArea.SHOULDERS, BodyArea.UPPER_BACK);
      case UPPER_BACK -> Set.of(BodyArea.NECK, BodyArea.SHOULDERS, BodyArea.LOWER_BACK);
      case LOWER_BACK -> Set.of(BodyArea.HIPS, BodyArea.ABDOMEN, BodyArea.UPPER_BACK);
      case ABDOMEN -> Set.of(BodyArea.LOWER_BACK, BodyArea.HIPS);
      case HIPS -> Set.of(BodyArea.LOWER_BACK, BodyArea.THIGHS, BodyArea.GROIN);
      case GROIN -> Set.of(BodyArea.HIPS, BodyArea.THIGHS);
      case THIGHS -> Set.of(BodyArea.HIPS, BodyArea.GROIN, BodyArea.CALVES);
      case KNEES -> Set.of(BodyArea.THIGHS, BodyArea.CALVES, BodyArea.HIPS);
      case CALVES -> Set.of(BodyArea.ANKLES, BodyArea.FEET, BodyArea.THIGHS);
      case ANKLES -> Set.of(BodyArea.CALVES, BodyArea.FEET);
      case FEET -> Set.of(BodyArea.ANKLES, BodyArea.CALVES);
    };
  }

  private static Collection<MovementPattern> patterns(BodyArea area) {
    return switch (area) {
      case NECK -> Set.of(MovementPattern.NECK_MOBILITY);
      case SHOULDERS -> Set.of(MovementPattern.SHOULDER_MOBILITY, MovementPattern.SHOULDER_RAISE);
      case ELBOWS, WRISTS -> Set.of(MovementPattern.WRIST_MOBILITY);
      case UPPER_BACK, LOWER_BACK -> Set.of(MovementPattern.SPINE_MOBILITY);
      case HIPS -> Set.of(MovementPattern.HIP_MOBILITY);
      case THIGHS -> Set.of(MovementPattern.HAMSTRING_MOBILITY);
      case CALVES, ANKLES, FEET -> Set.of(MovementPattern.ANKLE_MOBILITY);
      case GROIN, CHEST, ABDOMEN, KNEES -> Set.of();
    };
  }
}
