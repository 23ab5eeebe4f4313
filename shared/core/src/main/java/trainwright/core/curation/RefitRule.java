package trainwright.core.curation;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainwright.core.routine.Prescription;
import trainwright.core.routine.RoutineTimingRule;

/**
 * Stretches what an exercise asks for until it takes as long as the one whose place it gets: other
 * sets, then other repetitions (3 to 20, rule C3) or seconds (10 to 120), the rest as it is. The
 * nearest to the time wins, and among equals the one nearest to the usual number of sets.
 */
final class RefitRule {
  private static final int MAX_SETS = 6;
  private static final int MIN_REPS = 3;
  private static final int MAX_REPS = 20;
  private static final int MIN_SECONDS = 10;
  private static final int MAX_SECONDS = 120;

  private RefitRule() {}

  static Prescription fit(Prescription usual, int seconds) {
    return IntStream.rangeClosed(1, Math.max(MAX_SETS, usual.sets()))
        .mapToObj(sets -> withSets(usual, sets, seconds))
        .min(
            Comparator.<Prescription>comparingInt(
                    fitted -> Math.abs(RoutineTimingRule.seconds(fitted) - seconds))
                .thenComparingInt(fitted -> Math.abs(fitted.sets() - usual.sets())))
        .orElseThrow();
  }

  private static Prescription withSets(Prescription usual, int sets, int seconds) {
    double work = ((double) seconds / sets - usual.restSeconds()) / (usual.perSide() ? 2 : 1);
    if (usual.durationSeconds() != null) {
      int most = Math.max(MAX_SECONDS, usual.durationSeconds());
      return of(usual, sets, null, Math.clamp(Math.round(work), MIN_SECONDS, most));
    }
    long reps = Math.round(work / RoutineTimingRule.repSeconds(usual.tempo()));
    return of(usual, sets, Math.clamp(reps, MIN_REPS, MAX_REPS), null);
  }

  private static Prescription of(
      Prescription usual, int sets, @Nullable Integer reps, @Nullable Integer durationSeconds) {
    return new Prescription(
        sets,
        reps,
        durationSeconds,
        usual.perSide(),
        usual.tempo(),
        usual.restSeconds(),
        usual.targetRir());
  }
}
