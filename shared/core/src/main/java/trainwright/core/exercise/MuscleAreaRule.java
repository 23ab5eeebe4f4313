package trainwright.core.exercise;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each muscle lies: the one table that says which body areas an exercise trains, whether they
 * are wanted, have to be spared, or must be declared as loaded. A joint counts as the place of the
 * muscles that do nothing but move it.
 */
public final class MuscleAreaRule {
  private static final int MOST_GENTLE_INTENSITY = 3;
  private static final Map<BodyArea, Set<Muscle>> MUSCLES = new EnumMap<>(BodyArea.class);

  static {
    for (var area : BodyArea.values()) {
      var muscles = EnumSet.noneOf(Muscle.class);
      for (var muscle : Muscle.values()) {
        if (areas(muscle).contains(area)) {
          muscles.add(muscle);
        }
      }
      MUSCLES.put(area, Collections.unmodifiableSet(muscles));
    }
  }

  private MuscleAreaRule() {}

  /** The areas in which a muscle lies; never empty. */
  public static Set<BodyArea> areas(Muscle muscle) {
    return switch (muscle) {
      case CHEST -> Set.of(BodyArea.CHEST);
      case FRONT_DELTS, SIDE_DELTS, ROTATOR_CUFF, SERRATUS -> Set.of(BodyArea.SHOULDERS);
      case REAR_DELTS -> Set.of(BodyArea.SHOULDERS, BodyArea.UPPER_BACK);
      case TRICEPS, BICEPS -> Set.of(BodyArea.ELBOWS);
      case FOREARMS -> Set.of(BodyArea.ELBOWS, BodyArea.WRISTS);
      case LATS, UPPER_BACK -> Set.of(BodyArea.UPPER_BACK);
      case TRAPS -> Set.of(BodyArea.NECK, BodyArea.UPPER_BACK);
      case NECK -> Set.of(BodyArea.NECK);
      case LOWER_BACK -> Set.of(BodyArea.LOWER_BACK);
      case ABS, OBLIQUES -> Set.of(BodyArea.ABDOMEN);
      case HIP_FLEXORS, GLUTES, ABDUCTORS -> Set.of(BodyArea.HIPS);
      case ADDUCTORS -> Set.of(BodyArea.GROIN, BodyArea.THIGHS);
      case QUADS -> Set.of(BodyArea.KNEES, BodyArea.THIGHS);
      case HAMSTRINGS -> Set.of(BodyArea.THIGHS);
      case CALVES, SHINS -> Set.of(BodyArea.CALVES, BodyArea.ANKLES);
    };
  }

  /** The muscles that lie in an area. */
  public static Set<Muscle> muscles(BodyArea area) {
    return MUSCLES.getOrDefault(area, Set.of());
  }

  /** The areas in which the muscles lie. */
  public static Set<BodyArea> areas(Collection<Muscle> muscles) {
    var areas = EnumSet.noneOf(BodyArea.class);
    muscles.forEach(muscle -> areas.addAll(areas(muscle)));
    return areas;
  }

  /**
   * Whether an exercise stretches or loosens its muscles instead of straining them, so that it may
   * be good for an area that is sore: mobility that takes little effort and isn't held against
   * resistance.
   *
   * @param intensity effort 0-10; unknown counts as little
   */
  public static boolean eases(
      Category category, @Nullable Integer intensity, Collection<Tag> tags) {
    return category == Category.MOBILITY
        && (intensity == null || intensity <= MOST_GENTLE_INTENSITY)
        && !tags.contains(Tag.ISOMETRIC);
  }
}
