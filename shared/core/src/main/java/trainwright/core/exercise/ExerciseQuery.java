package trainwright.core.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Cursor;

/**
 * What a list of exercises is asked for; an empty list and a null mean no condition.
 *
 * @param userId who asks: sees the shared library and their own
 * @param owner only one of the two
 * @param categories its category is one of these
 * @param levels its level is one of these
 * @param patterns its movement pattern is one of these
 * @param available everything it needs is among these; null when equipment doesn't matter
 * @param muscles it trains one of these
 * @param spare it loads none of these
 * @param tags it carries all of these
 * @param text words of its texts, or a part of its name
 * @param clip it is shown by this video
 * @param limit how many at most, 1 to 100
 * @param after the last exercise of the page before
 */
public record ExerciseQuery(
    UUID userId,
    @Nullable Owner owner,
    List<Category> categories,
    List<Integer> levels,
    List<MovementPattern> patterns,
    @Nullable Set<Equipment> available,
    List<Muscle> muscles,
    List<BodyArea> spare,
    List<Tag> tags,
    @Nullable String text,
    @Nullable ClipKey clip,
    int limit,
    @Nullable After after) {

  /** Whose exercises. */
  public enum Owner {
    MINE,
    SHARED
  }

  /**
   * The sort key of an exercise.
   *
   * @param name its name
   * @param id its id
   */
  public record After(String name, UUID id) {
    /** The key in a cursor. */
    public static Optional<After> of(Optional<Cursor> cursor) {
      return cursor.map(found -> new After(found.text(0), found.id(1)));
    }

    /** The key of a row, for a cursor. */
    public static List<String> keys(ExerciseDetail row) {
      return List.of(row.exercise().name(), row.exercise().id().toString());
    }
  }

  /** Copies its lists. */
  public ExerciseQuery {
    categories = List.copyOf(categories);
    levels = List.copyOf(levels);
    patterns = List.copyOf(patterns);
    available = available == null ? null : Set.copyOf(available);
    muscles = List.copyOf(muscles);
    spare = List.copyOf(spare);
    tags = List.copyOf(tags);
  }
}
