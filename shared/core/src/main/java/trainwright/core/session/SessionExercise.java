package trainwright.core.session;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.SetTarget;

/**
 * One exercise of a session, with all of the library that history needs: later changes of the
 * library change no history.
 *
 * @param exerciseOrder its place in the session, from 1
 * @param exerciseId the exercise, which may be gone from the library by now
 * @param exerciseName its name when it was planned
 * @param category its family
 * @param primaryMuscles what it trains most
 * @param secondaryMuscles what helps
 * @param plannedSets what was to be done: the user's config, else the defaults
 * @param plannedTempo lower-pause-lift-pause in seconds, or {@code hold}
 * @param plannedRestSeconds rest after each set
 * @param defaultSets what the library asked for, which mastery is held to
 * @param defaultTempo the library's tempo
 * @param sets what was done, by set number
 */
public record SessionExercise(
    int exerciseOrder,
    UUID exerciseId,
    String exerciseName,
    Category category,
    List<Muscle> primaryMuscles,
    List<Muscle> secondaryMuscles,
    List<PlannedSet> plannedSets,
    @Nullable String plannedTempo,
    @Nullable Integer plannedRestSeconds,
    List<SetTarget> defaultSets,
    @Nullable String defaultTempo,
    List<SetLog> sets) {

  /** Copies the lists and puts the sets in order. */
  public SessionExercise {
    primaryMuscles = List.copyOf(primaryMuscles);
    secondaryMuscles = List.copyOf(secondaryMuscles);
    plannedSets = List.copyOf(plannedSets);
    defaultSets = List.copyOf(defaultSets);
    sets = sets.stream().sorted(Comparator.comparingInt(SetLog::setNumber)).toList();
  }

  /** The same with other sets done. */
  public SessionExercise withSets(List<SetLog> done) {
    return new SessionExercise(
        exerciseOrder,
        exerciseId,
        exerciseName,
        category,
        primaryMuscles,
        secondaryMuscles,
        plannedSets,
        plannedTempo,
        plannedRestSeconds,
        defaultSets,
        defaultTempo,
        done);
  }

  /** The same with a set put in the place of the one with its number, if there is one. */
  public SessionExercise withSet(SetLog log) {
    return withSets(
        Stream.concat(withoutSet(log.setNumber()).sets.stream(), Stream.of(log)).toList());
  }

  /** The same without the set of this number. */
  public SessionExercise withoutSet(int setNumber) {
    return withSets(sets.stream().filter(log -> log.setNumber() != setNumber).toList());
  }

  /** The set with this number, if it was done. */
  public Optional<SetLog> set(int setNumber) {
    return sets.stream().filter(log -> log.setNumber() == setNumber).findFirst();
  }

  /** What was planned for the set with this number; an extra set has no plan. */
  public Optional<PlannedSet> planned(int setNumber) {
    return setNumber <= plannedSets.size()
        ? Optional.of(plannedSets.get(setNumber - 1))
        : Optional.empty();
  }

  /** Whether it is a held position, which takes no load and goes by the clock. */
  public boolean hold() {
    return "hold".equals(defaultTempo);
  }

  /** Whether every planned set was done, however well; without a plan, whether any was. */
  public boolean completed() {
    return !sets.isEmpty() && plannedSets.size() <= sets.stream().filter(this::isPlanned).count();
  }

  private boolean isPlanned(SetLog log) {
    return log.setNumber() <= plannedSets.size();
  }

  /** Whether every planned set was done as planned, or better. */
  public boolean metPlan() {
    for (int i = 0; i < plannedSets.size(); i++) {
      var planned = plannedSets.get(i);
      if (!set(i + 1).map(planned::metBy).orElse(false)) {
        return false;
      }
    }
    return !sets.isEmpty();
  }

  /** Repetitions of all sets. */
  public int totalReps() {
    return sets.stream().mapToInt(log -> log.reps() == null ? 0 : log.reps()).sum();
  }

  /** Seconds of all sets that go by the clock. */
  public int totalSeconds() {
    return sets.stream()
        .mapToInt(log -> log.durationSeconds() == null ? 0 : log.durationSeconds())
        .sum();
  }

  /** Load times repetitions of all sets, kg; assistance counts for nothing. */
  public BigDecimal volumeKg() {
    return sets.stream()
        .filter(log -> log.reps() != null && log.loadOrNone().signum() > 0)
        .map(log -> log.loadOrNone().multiply(BigDecimal.valueOf(log.figure())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
