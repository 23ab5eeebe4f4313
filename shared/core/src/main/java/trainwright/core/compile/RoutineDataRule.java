package trainwright.core.compile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.plan.Place;
import trainwright.core.compile.plan.Plan;
import trainwright.core.exercise.Clip;
import trainwright.core.routine.RoutineClip;
import trainwright.core.routine.RoutineData;
import trainwright.core.routine.RoutineExercise;
import trainwright.core.routine.RoutineMaterial;
import trainwright.core.routine.RoutineTimingRule;

/** Writes a plan as players read it. */
final class RoutineDataRule {
  private static final double ROUNDING = 1_000;

  private RoutineDataRule() {}

  /** The routine's JSON. */
  static RoutineData data(UUID routineId, PlanRequest request, Plan plan, Instant now) {
    var understood = request.understood();
    var metadata =
        new RoutineData.Metadata(
            RoutineTimingRule.total(plan.items()),
            plan.places().size(),
            now,
            understood.intensityLevel(),
            understood.format());
    return new RoutineData(
        routineId,
        request.text(),
        understood.targetDuration(),
        understood.intensityLevel(),
        understood.format(),
        plan.places().stream().map(RoutineDataRule::exercise).toList(),
        metadata);
  }

  private static @Nullable RoutineClip clip(@Nullable Clip clip) {
    return clip == null
        ? null
        : new RoutineClip(clip.videoPath(), clip.url(), clip.startTime(), clip.endTime());
  }

  private static RoutineExercise exercise(Place place) {
    var candidate = place.candidate();
    double score = Math.clamp(candidate.relevance(), 0, 1);
    return new RoutineMaterial(candidate.exercise(), clip(candidate.clip()))
        .toRoutineExercise(
            place.role(),
            place.prescription(),
            new RoutineMaterial.RoutineFit(
                Math.round(score * ROUNDING) / ROUNDING,
                candidate.story().story(),
                place.reason(),
                place.alternatives()));
  }
}
