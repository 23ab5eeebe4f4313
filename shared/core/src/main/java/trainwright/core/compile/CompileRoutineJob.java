package trainwright.core.compile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.job.Job;
import trainwright.core.job.JobKind;
import trainwright.core.job.JobProgress;
import trainwright.core.job.JobRunner;
import trainwright.core.understanding.CompileRequest;
import trainwright.platform.Json;

/** Compiles a routine as a job; a second attempt finds what the first one stored. */
public final class CompileRoutineJob implements JobRunner {
  private static final int STARTED_PERCENT = 10;

  private final CompileRoutine compileRoutine;

  @Inject
  CompileRoutineJob(CompileRoutine compileRoutine) {
    this.compileRoutine = compileRoutine;
  }

  /**
   * What came out.
   *
   * @param routineId the stored routine
   * @param location where it can be read
   */
  private record Result(UUID routineId, String location) {}

  @Override
  public JobKind kind() {
    return JobKind.COMPILE_ROUTINE;
  }

  @Override
  public JsonNode run(Job job, JobProgress progress) {
    progress.report(STARTED_PERCENT);
    var request = Json.convert(job.request(), CompileRequest.class);
    var routineId = request.id() == null ? job.id() : request.id();
    var routine = compileRoutine.run(job.userId(), routineId, request);
    return Json.toTree(new Result(routine.id(), "/v1/routines/" + routine.id()));
  }
}
