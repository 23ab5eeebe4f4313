package trainwright.core.progress.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.advice.OneRepMaxRule;
import trainwright.core.session.Session;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SetLog;

/** Which bests a session beats; what is done for the first time has nothing to beat. */
final class RecordsRule {
  private RecordsRule() {}

  /** Most repetitions of a set; null without any. */
  static @Nullable Integer bestReps(SessionExercise work) {
    return work.sets().stream()
        .map(SetLog::reps)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The longest set in seconds; null without any. */
  static @Nullable Integer bestSeconds(SessionExercise work) {
    return work.sets().stream()
        .map(SetLog::durationSeconds)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The heaviest set in kg; null without any load. */
  static @Nullable BigDecimal bestLoadKg(SessionExercise work) {
    return work.sets().stream()
        .map(SetLog::loadKg)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  static List<TrainingChanges.RecordSet> records(Session session, Map<UUID, ExercisePast> pasts) {
    var records = new ArrayList<TrainingChanges.RecordSet>();
    if (session.isCompleted()) {
      for (var work : session.exercises()) {
        var past = pasts.get(work.exerciseId());
        if (past != null && past.times() > 0) {
          compare(work, "reps", bestReps(work), past.bestReps(), records);
          compare(work, "duration_seconds", bestSeconds(work), past.bestDurationSeconds(), records);
          compare(work, "load_kg", bestLoadKg(work), past.bestLoadKg(), records);
          compare(
              work,
              "estimated_max_kg",
              OneRepMaxRule.bestKg(work).orElse(null),
              past.bestEstimateKg(),
              records);
        }
      }
    }
    return records;
  }

  private static void compare(
      SessionExercise work,
      String kind,
      @Nullable Number now,
      @Nullable Number before,
      List<TrainingChanges.RecordSet> records) {
    if (now != null && before != null && now.doubleValue() > before.doubleValue()) {
      records.add(
          new TrainingChanges.RecordSet(
              work.exerciseId(),
              work.exerciseName(),
              kind,
              now.doubleValue(),
              before.doubleValue()));
    }
  }
}
