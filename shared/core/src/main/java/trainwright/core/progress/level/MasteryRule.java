package trainwright.core.progress.level;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.SetTarget;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SetLog;

/**
 * Rule C5: an exercise is mastered when all of its default sets are met or exceeded, unassisted and
 * at the default tempo.
 */
public final class MasteryRule {
  private MasteryRule() {}

  /** Whether this work masters its exercise. Without default sets nothing can be mastered. */
  public static boolean masters(SessionExercise work) {
    return !work.defaultSets().isEmpty()
        && covers(work, true, figures(work.defaultSets(), SetTarget::reps))
        && covers(work, false, figures(work.defaultSets(), SetTarget::durationSeconds));
  }

  private static List<Integer> figures(
      List<SetTarget> targets, java.util.function.Function<SetTarget, @Nullable Integer> kind) {
    return targets.stream()
        .map(kind)
        .filter(java.util.Objects::nonNull)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The best sets cover the figures when, both from the highest down, each is enough. */
  private static boolean covers(SessionExercise work, boolean reps, List<Integer> asked) {
    var best =
        work.sets().stream()
            .filter(log -> reps == (log.reps() != null))
            .filter(log -> log.loadOrNone().signum() >= 0 && atDefaultTempo(log, work))
            .map(SetLog::figure)
            .sorted(Comparator.reverseOrder())
            .toList();
    if (best.size() < asked.size()) {
      return false;
    }
    for (int i = 0; i < asked.size(); i++) {
      if (best.get(i) < asked.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean atDefaultTempo(SetLog log, SessionExercise work) {
    var tempo = log.tempo() == null ? work.plannedTempo() : log.tempo();
    return work.defaultTempo() == null || work.defaultTempo().equals(tempo);
  }
}
