package trainwright.functions.compileroutine;

import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.compile.CompileRoutine;
import trainwright.core.compile.CompiledRoutine;
import trainwright.core.job.CreateJob;
import trainwright.core.job.JobKind;
import trainwright.core.request.Idempotency;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.user.Callers;
import trainwright.platform.Json;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The route that compiles a routine from a sentence, at once or as a job. */
public final class CompileRoutineRoutes implements Routes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final CompileRoutine compileRoutine;
  private final CreateJob createJob;

  @Inject
  CompileRoutineRoutes(
      Callers callers,
      Idempotency idempotency,
      CompileRoutine compileRoutine,
      CreateJob createJob) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.compileRoutine = compileRoutine;
    this.createJob = createJob;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of("POST /v1/routines/compile", idempotency.guard(this::compile));
  }

  private Response compile(Request request, UUID newId) {
    request.queryParameters().only();
    var asked = request.body(CompileRequest.class);
    var userId = callers.of(request).userId();
    if (request.prefersAsync()) {
      var job = createJob.run(userId, newId, JobKind.COMPILE_ROUTINE, Json.toTree(asked));
      return Response.accepted(job.id(), job);
    }
    var routine = compileRoutine.run(userId, asked.id() == null ? newId : asked.id(), asked);
    return Response.created("/v1/routines/" + routine.id(), CompiledRoutine.of(routine))
        .withVersion(routine.version());
  }
}
