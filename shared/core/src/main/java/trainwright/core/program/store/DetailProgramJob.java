package trainwright.core.program.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.job.Job;
import trainwright.core.job.JobKind;
import trainwright.core.job.JobProgress;
import trainwright.core.job.JobRunner;
import trainwright.core.program.view.MesocycleView;
import trainwright.platform.Json;

/** Works out mesocycles as a job; a second attempt goes on where the first one stopped. */
public final class DetailProgramJob implements JobRunner {
  private final DetailMesocycle detailMesocycle;
  private final DetailProgram detailProgram;

  @Inject
  DetailProgramJob(DetailMesocycle detailMesocycle, DetailProgram detailProgram) {
    this.detailMesocycle = detailMesocycle;
    this.detailProgram = detailProgram;
  }

  /**
   * What such a job is asked.
   *
   * @param programId the program
   * @param orderIndex the mesocycle's place; null for all of them
   */
  public record Asked(UUID programId, @Nullable Integer orderIndex) {}

  private record Result(UUID programId, List<UUID> mesocycleIds, String location) {}

  @Override
  public JobKind kind() {
    return JobKind.DETAIL_PROGRAM;
  }

  @Override
  public JsonNode run(Job job, JobProgress progress) {
    var asked = Json.convert(job.request(), Asked.class);
    var programId = asked.programId();
    var done =
        asked.orderIndex() == null
            ? detailProgram.run(job.userId(), programId, progress::report)
            : List.of(detailMesocycle.run(job.userId(), programId, asked.orderIndex()).mesocycle());
    return Json.toTree(
        new Result(
            programId,
            done.stream().map(MesocycleView::id).toList(),
            "/v1/programs/" + programId + "/mesocycles"));
  }
}
