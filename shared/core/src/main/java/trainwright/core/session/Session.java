package trainwright.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;

/**
 * A workout as planned and performed.
 *
 * @param id our id
 * @param header everything but the exercises
 * @param exercises the exercises in order
 */
public record Session(UUID id, SessionHeader header, List<SessionExercise> exercises) {

  /** Puts the exercises in order. */
  public Session {
    exercises =
        exercises.stream().sorted(Comparator.comparingInt(SessionExercise::exerciseOrder)).toList();
  }

  /** The same with another header. */
  public Session with(SessionHeader other) {
    return new Session(id, other, exercises);
  }

  /** The same with this exercise in the place of the one with its order, if there is one. */
  public Session with(SessionExercise exercise) {
    var others = without(exercise.exerciseOrder()).exercises.stream();
    return new Session(
        id,
        header,
        java.util.stream.Stream.concat(others, java.util.stream.Stream.of(exercise)).toList());
  }

  /** The same without the exercise of this order. */
  public Session without(int order) {
    return new Session(
        id, header, exercises.stream().filter(e -> e.exerciseOrder() != order).toList());
  }

  /** The exercise with this order. */
  public Optional<SessionExercise> exercise(int order) {
    return exercises.stream().filter(e -> e.exerciseOrder() == order).findFirst();
  }

  /** Whether any set was done. */
  public boolean hasSets() {
    return exercises.stream().anyMatch(e -> !e.sets().isEmpty());
  }

  /** Whether it counts: it was completed. */
  public boolean isCompleted() {
    return header.status() == SessionStatus.COMPLETED;
  }

  /** When the last set was done. */
  public Optional<Instant> lastSetAt() {
    return exercises.stream()
        .flatMap(e -> e.sets().stream())
        .map(SetLog::completedAt)
        .max(Comparator.naturalOrder());
  }

  /** When it was completed; of one that isn't, null. */
  public @Nullable Instant doneAt() {
    return isCompleted() ? header.completedAt() : null;
  }

  /** The date it counts for, the user's own. */
  public LocalDate date() {
    return header.sessionDate();
  }

  /** Families of the exercises that were done, in the order of the enum. */
  public List<Category> categories() {
    return exercises.stream()
        .filter(e -> !e.sets().isEmpty())
        .map(SessionExercise::category)
        .distinct()
        .sorted()
        .toList();
  }

  /** How many exercises were done whole. */
  public int completedExercises() {
    return (int) exercises.stream().filter(SessionExercise::completed).count();
  }

  /** Minutes it took: what the user said, else from start to end, rounded up; 0 if not known. */
  public int minutes() {
    var said = header.durationMinutes();
    if (said != null) {
      return said;
    }
    var end = doneAt();
    var start = header.startedAt();
    if (end == null || start == null || end.isBefore(start)) {
      return 0;
    }
    return (int) Math.min(1_440, Math.ceilDiv(Duration.between(start, end).toSeconds(), 60));
  }
}
