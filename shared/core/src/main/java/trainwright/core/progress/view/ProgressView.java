package trainwright.core.progress.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;

/**
 * A user's training from one date to another; only completed sessions count.
 *
 * @param from the first date
 * @param to the last date
 * @param timeZone the zone that dates are of
 * @param exercise the exercise that was asked for; null for none
 * @param levels every ladder over time
 * @param weeks the weeks that the dates touch, each whole
 * @param muscles what these weeks were for each muscle
 */
public record ProgressView(
    LocalDate from,
    LocalDate to,
    String timeZone,
    @Nullable ExerciseProgress exercise,
    List<LevelProgress> levels,
    List<WeekVolume> weeks,
    List<MuscleVolume> muscles) {

  /** Which figure of an exercise tells how it goes. */
  public enum Measure {
    ESTIMATED_MAX_KG,
    LOAD_KG,
    REPS,
    DURATION_SECONDS
  }

  /** Where a trend goes, as far as it is sure. */
  public enum Direction {
    RISING,
    STEADY,
    FALLING,
    UNCLEAR
  }

  /**
   * An exercise over time.
   *
   * @param exerciseId the exercise
   * @param exerciseName its name
   * @param measure which figure {@code points} and {@code trend} are about
   * @param sets how many sets were done
   * @param reps repetitions of all of them
   * @param durationSeconds seconds of all that go by the clock
   * @param volumeKg load times repetitions of all; assistance counts for nothing
   * @param bestSet the best one; null for none
   * @param estimatedMaxKg the highest estimated one-rep maximum of the load; null where there is
   *     none (rule I7: loaded sets of 1 to 10 repetitions)
   * @param trend where it goes; null for fewer than three sessions on two days
   * @param stalled whether it has stalled by rule I7
   * @param words the trend and the stall for a person
   * @param points its sessions, the oldest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ExerciseProgress(
      UUID exerciseId,
      String exerciseName,
      Measure measure,
      int sets,
      int reps,
      int durationSeconds,
      BigDecimal volumeKg,
      @Nullable BestSet bestSet,
      @Nullable Double estimatedMaxKg,
      @Nullable TrendView trend,
      boolean stalled,
      String words,
      List<Point> points) {}

  /**
   * The best set of all.
   *
   * @param date when
   * @param sessionId in which session
   * @param reps repetitions done
   * @param durationSeconds or seconds
   * @param loadKg the load, negative when assisted; null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BestSet(
      LocalDate date,
      UUID sessionId,
      @Nullable Integer reps,
      @Nullable Integer durationSeconds,
      @Nullable BigDecimal loadKg) {}

  /**
   * How the measure changes.
   *
   * @param slopePerWeek by how much a week
   * @param lowPerWeek the least that it may be, 95 times in 100
   * @param highPerWeek the most that it may be
   * @param points how many sessions it rests on, deload sessions left out
   * @param direction what may be said of it
   */
  public record TrendView(
      double slopePerWeek,
      double lowPerWeek,
      double highPerWeek,
      int points,
      Direction direction) {}

  /**
   * An exercise in one session.
   *
   * @param date the session's date
   * @param sessionId the session
   * @param deload whether it was deliberately light: it is left out of the trend
   * @param value the measure; null where this session has none
   * @param sets how many sets
   * @param reps repetitions of all sets
   * @param durationSeconds seconds of all sets
   * @param volumeKg load times repetitions of all sets
   */
  public record Point(
      LocalDate date,
      UUID sessionId,
      boolean deload,
      @Nullable Double value,
      int sets,
      int reps,
      int durationSeconds,
      BigDecimal volumeKg) {}

  /**
   * A ladder over time.
   *
   * @param category the ladder
   * @param from the level before the first date
   * @param level the level after the last
   * @param steps every change between
   */
  public record LevelProgress(Category category, int from, int level, List<LevelStep> steps) {}

  /**
   * A change of a level, up or down.
   *
   * @param date when
   * @param level the level from then on
   */
  public record LevelStep(LocalDate date, int level) {}

  /**
   * A week.
   *
   * @param monday its first day
   * @param isOver whether it lies behind
   * @param deload whether a session of it was deliberately light
   * @param sessions completed sessions
   * @param minutes of these
   * @param setsPerMuscle working sets: 1 for each primary muscle, 0.5 for each secondary
   */
  public record WeekVolume(
      LocalDate monday,
      boolean isOver,
      boolean deload,
      int sessions,
      int minutes,
      Map<Muscle, Double> setsPerMuscle) {}

  /**
   * A muscle over the weeks that are over, from the user's first on, deload weeks left out.
   *
   * @param muscle the muscle
   * @param leastSets what it should get a week to grow (rule V1)
   * @param mostSets what it should not get more than (rule V2)
   * @param averageSets what it got; null while no week is over
   * @param weeksBelow how many weeks had less than the least
   * @param weeksWithin how many were between
   * @param weeksAbove how many had more than the most
   */
  public record MuscleVolume(
      Muscle muscle,
      int leastSets,
      int mostSets,
      @Nullable Double averageSets,
      int weeksBelow,
      int weeksWithin,
      int weeksAbove) {}
}
