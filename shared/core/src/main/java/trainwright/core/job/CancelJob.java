package trainwright.core.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.ProblemDocument;

/** Cancels a job: its runner stops at its next report, and its result is dropped. */
public final class CancelJob {
  private static final JsonNode CANCELLED =
      Json.toTree(
          ProblemDocument.of(
              Problem.of(Problem.Code.CANCELLED, "the job was cancelled by its owner")));

  private final JobRepository jobs;
  private final InstantSource clock;

  @Inject
  CancelJob(JobRepository jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Cancels the user's job; repeating it changes nothing.
   *
   * @throws Problem {@code NOT_FOUND}, or {@code CONFLICT} when it finished before
   */
  public JobView run(UUID userId, UUID id) {
    JobView job;
    do {
      job = jobs.cancel(userId, id, CANCELLED, clock.instant());
    } while (!job.finished());
    if (!CANCELLED.equals(job.problem())) {
      throw Problem.of(Problem.Code.CONFLICT, "the job has finished; there is nothing to cancel");
    }
    return job;
  }
}
