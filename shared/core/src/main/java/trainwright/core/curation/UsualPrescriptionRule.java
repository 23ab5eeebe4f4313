package trainwright.core.curation;

import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.SetTarget;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.Prescription;

/**
 * What an exercise asks for by itself: its default sets, tempo and rest. Where an imported exercise
 * says nothing: two sets of 30 s with 30 s of rest for mobility, stretches and what is held, three
 * sets of ten with 60 s of rest for the rest.
 */
final class UsualPrescriptionRule {
  private static final int MAX_SETS = 10;
  private static final int MAX_REST_SECONDS = 600;
  private static final int GENTLE_SECONDS = 30;
  private static final int GENTLE_SETS = 2;
  private static final int SETS = 3;
  private static final int REPS = 10;
  private static final int REST_SECONDS = 60;

  private UsualPrescriptionRule() {}

  static Prescription of(Exercise exercise) {
    boolean gentle = gentle(exercise);
    var sets = exercise.defaultSets();
    var target = sets.isEmpty() ? fallback(gentle) : sets.getFirst();
    return new Prescription(
        sets.isEmpty() ? (gentle ? GENTLE_SETS : SETS) : Math.min(sets.size(), MAX_SETS),
        target.reps(),
        target.durationSeconds(),
        exercise.unilateral(),
        exercise.defaultTempo(),
        rest(exercise, gentle),
        null);
  }

  private static SetTarget fallback(boolean gentle) {
    return gentle ? SetTarget.ofSeconds(GENTLE_SECONDS) : SetTarget.ofReps(REPS);
  }

  private static int rest(Exercise exercise, boolean gentle) {
    var rest = exercise.defaultRestSeconds();
    if (rest == null) {
      return gentle ? GENTLE_SECONDS : REST_SECONDS;
    }
    return Math.min(rest, MAX_REST_SECONDS);
  }

  private static boolean gentle(Exercise exercise) {
    return exercise.category() == Category.MOBILITY
        || exercise.tags().contains(Tag.STRETCH)
        || exercise.tags().contains(Tag.ISOMETRIC);
  }
}
