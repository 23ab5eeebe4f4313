package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WorkoutBlock;
import trainwright.core.program.tree.WorkoutInstance;
import trainwright.core.program.tree.WorkoutStatus;
import trainwright.platform.Json;

/**
 * A workout instance as its owner gets it.
 *
 * @param id its id
 * @param programId whose day it is
 * @param microcycleId its week
 * @param date the user's local date
 * @param sessionType what the day is
 * @param goal what it is for
 * @param estimatedMinutes what it takes, rounded up
 * @param status what became of it
 * @param completedAt when it was done; null unless it was
 * @param targets what it adds up to
 * @param overrides hard rules that the user insisted on breaking here, with the reasons
 * @param blocks its exercises; null where only the day was asked for
 */
public record WorkoutView(
    UUID id,
    UUID programId,
    UUID microcycleId,
    LocalDate date,
    SessionType sessionType,
    String goal,
    int estimatedMinutes,
    WorkoutStatus status,
    @Nullable Instant completedAt,
    WorkoutTargets targets,
    JsonNode overrides,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WorkoutBlock> blocks) {
  /** Copies the blocks. */
  public WorkoutView {
    blocks = blocks == null ? null : List.copyOf(blocks);
  }

  /** What a planned day looks like. */
  static WorkoutView of(WorkoutInstance workout, UUID programId, UUID microcycleId) {
    return new WorkoutView(
        workout.id(),
        programId,
        microcycleId,
        workout.date(),
        workout.sessionType(),
        workout.goal(),
        workout.estimatedMinutes(),
        workout.status(),
        null,
        WorkoutTargets.of(workout),
        Json.mapper().createArrayNode(),
        workout.blocks());
  }

  /** The same with these sums. */
  public WorkoutView with(WorkoutTargets sums) {
    return new WorkoutView(
        id,
        programId,
        microcycleId,
        date,
        sessionType,
        goal,
        estimatedMinutes,
        status,
        completedAt,
        sums,
        overrides,
        blocks);
  }

  /** The day as rules see it. */
  public WorkoutInstance workout() {
    return new WorkoutInstance(
        id, date, sessionType, goal, blocks == null ? List.of() : blocks, estimatedMinutes, status);
  }
}
