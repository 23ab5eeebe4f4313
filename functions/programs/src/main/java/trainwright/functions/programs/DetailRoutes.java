package trainwright.functions.programs;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.job.CreateJob;
import trainwright.core.job.JobKind;
import trainwright.core.program.store.DetailMesocycle;
import trainwright.core.program.store.DetailProgram;
import trainwright.core.program.store.DetailProgramJob;
import trainwright.core.program.view.GetProgram;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.user.Callers;
import trainwright.platform.Json;
import trainwright.platform.Page;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;

/** The route that works out mesocycles: one, all of them, or as a job. */
final class DetailRoutes {
  private final Callers callers;
  private final GetProgram getProgram;
  private final DetailMesocycle detailMesocycle;
  private final DetailProgram detailProgram;
  private final CreateJob createJob;

  @Inject
  DetailRoutes(
      Callers callers,
      GetProgram getProgram,
      DetailMesocycle detailMesocycle,
      DetailProgram detailProgram,
      CreateJob createJob) {
    this.callers = callers;
    this.getProgram = getProgram;
    this.detailMesocycle = detailMesocycle;
    this.detailProgram = detailProgram;
    this.createJob = createJob;
  }

  Response detail(Request request, UUID newId) {
    boolean all = request.queryParameters().only("all").flag("all");
    var asked = request.body().isBlank() ? new DetailBody(null) : request.body(DetailBody.class);
    if (all == (asked.orderIndex() != null)) {
      throw Problem.at(
          Problem.Code.MALFORMED,
          "/order_index",
          "required",
          "send order_index, or all=true in the query without it");
    }
    var userId = callers.of(request).userId();
    var programId = request.id("id");
    if (request.prefersAsync()) {
      return asJob(userId, programId, newId, asked);
    }
    return asked.orderIndex() == null
        ? Response.ok(new Page<>(detailProgram.run(userId, programId, _ -> {}), null))
        : one(detailMesocycle.run(userId, programId, asked.orderIndex()));
  }

  private Response asJob(UUID userId, UUID programId, UUID jobId, DetailBody asked) {
    var _ = getProgram.run(userId, programId, ProgramDepth.PROGRAM);
    var wanted = Json.toTree(new DetailProgramJob.Asked(programId, asked.orderIndex()));
    var job = createJob.run(userId, jobId, JobKind.DETAIL_PROGRAM, wanted);
    return Response.accepted(job.id(), job);
  }

  private static Response one(DetailMesocycle.Detailed detailed) {
    var mesocycle = detailed.mesocycle();
    return detailed.stored()
        ? Response.created("/v1/mesocycles/" + mesocycle.id(), mesocycle)
        : Response.ok(mesocycle);
  }
}
