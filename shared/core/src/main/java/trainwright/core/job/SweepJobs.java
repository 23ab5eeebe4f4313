package trainwright.core.job;

import java.time.InstantSource;
import javax.inject.Inject;
import trainwright.platform.JobQueue;

/** Announces again the jobs that nobody works on: forgotten, to be retried, or left by the dead. */
public final class SweepJobs {
  private final JobLeaseRepository leases;
  private final JobQueue queue;
  private final InstantSource clock;

  @Inject
  SweepJobs(JobLeaseRepository leases, JobQueue queue, InstantSource clock) {
    this.leases = leases;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Announces up to 100 of them and answers how many.
   *
   * @throws trainwright.platform.Problem {@code UNAVAILABLE} when the queue is down
   */
  public int run() {
    var idle = leases.idle(clock.instant());
    idle.forEach(queue::send);
    return idle.size();
  }
}
