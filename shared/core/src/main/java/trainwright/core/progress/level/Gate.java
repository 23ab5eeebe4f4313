package trainwright.core.progress.level;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.session.SetLog;

/**
 * What must be met three times in a row to leave a level.
 *
 * @param category the ladder
 * @param level the level it leads out of, 0-4
 * @param exercises all of them, in one session
 */
public record Gate(Category category, int level, List<Demand> exercises) {

  /** Copies the exercises. */
  public Gate {
    exercises = List.copyOf(exercises);
  }

  /**
   * What is asked of one exercise (rule C1).
   *
   * @param exercise its slug in the shared library
   * @param exerciseId its id there
   * @param name what people call it
   * @param sets how many sets must reach the figure
   * @param reps repetitions a set
   * @param holdSeconds or seconds a set
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Demand(
      String exercise,
      UUID exerciseId,
      String name,
      int sets,
      @Nullable Integer reps,
      @Nullable Integer holdSeconds) {

    /** Whether one set is as the gate asks, without help. */
    boolean metBy(SetLog log) {
      return log.loadOrNone().signum() >= 0
          && (reps == null || (log.reps() != null && log.reps() >= reps))
          && (holdSeconds == null
              || (log.durationSeconds() != null && log.durationSeconds() >= holdSeconds));
    }

    /** In words: {@code 3 x 8 Push-up}. */
    public String words() {
      return reps == null
          ? "%d x %d s %s".formatted(sets, holdSeconds, name)
          : "%d x %d %s".formatted(sets, reps, name);
    }
  }

  /** In words, for a person. */
  public String words() {
    return exercises.stream().map(Demand::words).collect(Collectors.joining(" and "));
  }
}
