package trainwright.core.compile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineData;

/**
 * The answer to a compiled request; the same however often the request is repeated.
 *
 * @param routineId the stored row's id
 * @param routineData the routine as players read it
 * @param requirementStories the needs behind the request
 * @param exercisesSelected how many exercises were chosen
 * @param processingTime seconds it took, to the millisecond
 * @param planner who chose the exercises: {@code rules}, or the model's name
 * @param understood what the request was understood to ask for, and where each value comes from
 * @param warnings what was not understood, gave way or was repaired
 */
public record CompiledRoutine(
    UUID routineId,
    RoutineData routineData,
    JsonNode requirementStories,
    int exercisesSelected,
    double processingTime,
    String planner,
    JsonNode understood,
    JsonNode warnings) {

  /** The answer for a stored routine. */
  public static CompiledRoutine of(Routine routine) {
    var report = routine.report();
    return new CompiledRoutine(
        routine.id(),
        routine.routineData(),
        report.path("requirement_stories"),
        routine.routineData().exercises().size(),
        report.path("processing_time").asDouble(),
        routine.planner(),
        report.path("understood"),
        report.path("warnings"));
  }
}
