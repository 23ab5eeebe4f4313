package trainwright.core.search;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Tag;

/**
 * The hard conditions a found exercise must meet; an empty set and a null bound mean no condition.
 * An exercise whose bounded figure is not known does not pass the bound.
 *
 * @param categories its category is one of these
 * @param available everything it needs is among these; null when equipment doesn't matter
 * @param spare it loads none of these
 * @param minLevel its level is at least this, 0-5
 * @param maxLevel its level is at most this, 0-5
 * @param minIntensity its intensity is at least this, 0-10
 * @param maxIntensity its intensity is at most this, 0-10
 * @param tags it carries all of these
 * @param excluded it is none of these
 */
public record ExerciseFilter(
    Set<Category> categories,
    @Nullable Set<Equipment> available,
    Set<BodyArea> spare,
    @Nullable Integer minLevel,
    @Nullable Integer maxLevel,
    @Nullable Integer minIntensity,
    @Nullable Integer maxIntensity,
    Set<Tag> tags,
    Set<UUID> excluded) {

  /** No condition at all. */
  public static final ExerciseFilter NONE =
      new ExerciseFilter(Set.of(), null, Set.of(), null, null, null, null, Set.of(), Set.of());

  /** Copies its sets. */
  public ExerciseFilter {
    categories = Set.copyOf(categories);
    available = available == null ? null : Set.copyOf(available);
    spare = Set.copyOf(spare);
    tags = Set.copyOf(tags);
    excluded = Set.copyOf(excluded);
  }
}
