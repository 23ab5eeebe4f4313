package trainwright.core.curation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.routine.RoutineRole;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Problem;

/**
 * A routine as a person puts it together: with exercises alone, or with items that say more.
 *
 * @param id the routine's id, when the caller makes it
 * @param name what to call it, 1 to 200 characters
 * @param description more about it, at most 2,000 characters
 * @param intensityLevel whom it is for; by default the lowest level that all exercises fit
 * @param format shape of the videos; by default vertical
 * @param exerciseIds the exercises in order, 1 to 24, all as main work
 * @param items the same with prescriptions and roles
 */
public record CuratedRoutine(
    @Nullable UUID id,
    String name,
    @Nullable String description,
    @Nullable IntensityLevel intensityLevel,
    @Nullable RoutineFormat format,
    @Nullable List<UUID> exerciseIds,
    @Nullable List<Item> items) {
  private static final int MAX_NAME = 200;
  private static final int MAX_DESCRIPTION = 2_000;
  private static final int MAX_EXERCISES = 24;

  /** Refuses texts and lists out of bounds, and both or neither of the lists. */
  public CuratedRoutine {
    checkName(name);
    if (description != null && description.length() > MAX_DESCRIPTION) {
      throw Problem.unprocessable(
          "/description", "too_long", "description must have at most 2000 characters");
    }
    if ((exerciseIds == null) == (items == null)) {
      throw Problem.unprocessable(
          "/items", "one_of_exercise_ids_or_items", "send exactly one of exercise_ids and items");
    }
    exerciseIds = exerciseIds == null ? null : checked("/exercise_ids", exerciseIds);
    items = items == null ? null : checked("/items", items);
  }

  private static void checkName(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw Problem.unprocessable("/name", "required", "name must say what to call the routine");
    }
    if (name.length() > MAX_NAME) {
      throw Problem.unprocessable("/name", "too_long", "name must have at most 200 characters");
    }
  }

  private static <T> List<T> checked(String pointer, List<T> list) {
    if (list.isEmpty() || list.size() > MAX_EXERCISES) {
      throw Problem.unprocessable(
          pointer, "out_of_range", "must have 1 to 24 entries, had " + list.size());
    }
    for (int i = 0; i < list.size(); i++) {
      if (Objects.isNull(list.get(i))) {
        throw Problem.at(
            Problem.Code.MALFORMED, pointer + "/" + i, "wrong_type", "must not be null");
      }
    }
    return List.copyOf(list);
  }

  /**
   * One exercise of the routine.
   *
   * @param exerciseId the exercise
   * @param prescription what is asked of it; what is left out is as the exercise has it
   * @param role where in the routine it stands; by default main work
   */
  public record Item(
      UUID exerciseId, @Nullable PrescriptionChoice prescription, @Nullable RoutineRole role) {
    /** Refuses an item without an exercise. */
    public Item {
      if (exerciseId == null) {
        throw Problem.unprocessable(
            "/exercise_id", "required", "exercise_id must name an exercise");
      }
    }
  }

  /** The items, whichever way they were sent. */
  List<Item> allItems() {
    if (items != null) {
      return items;
    }
    return exerciseIds == null
        ? List.of()
        : exerciseIds.stream().map(exercise -> new Item(exercise, null, null)).toList();
  }

  /** The pointer to what a rule found at {@code /exercises/...}. */
  String pointer(String path) {
    if (items != null) {
      return path.replaceFirst("^/exercises", "/items");
    }
    return path.replaceFirst("^/exercises(/\\d+)?.*", "/exercise_ids$1");
  }
}
