package trainwright.functions.jobworker;

import javax.inject.Inject;
import trainwright.core.job.SweepJobs;
import trainwright.core.request.SweepIdempotencyKeys;

/** One round of sweeping; safe to repeat. */
public final class JobSweep implements Runnable {
  private final SweepIdempotencyKeys keys;
  private final SweepJobs jobs;

  @Inject
  JobSweep(SweepIdempotencyKeys keys, SweepJobs jobs) {
    this.keys = keys;
    this.jobs = jobs;
  }

  @Override
  public void run() {
    int _ = keys.run();
    int _ = jobs.run();
  }
}
