package trainwright.core.job;

import java.util.UUID;
import javax.inject.Inject;

/** Tells an owner how far a job is. */
public final class GetJob {
  private final JobRepository jobs;

  @Inject
  GetJob(JobRepository jobs) {
    this.jobs = jobs;
  }

  /**
   * The user's job.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public JobView run(UUID userId, UUID id) {
    return jobs.get(userId, id);
  }
}
