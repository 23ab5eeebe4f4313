package trainwright.functions.jobworker;

import javax.inject.Inject;
import trainwright.core.job.SweepFinishedJobs;
import trainwright.core.job.SweepJobs;
import trainwright.core.request.SweepIdempotencyKeys;

/** One round of sweeping; safe to repeat. */
public final class JobSweep implements Runnable {
  private final SweepJobs jobs;
  private final SweepFinishedJobs finishedJobs;
  private final SweepIdempotencyKeys keys;

  @Inject
  JobSweep(SweepJobs jobs, SweepFinishedJobs finishedJobs, SweepIdempotencyKeys keys) {
    this.jobs = jobs;
    this.finishedJobs = finishedJobs;
    this.keys = keys;
  }

  @Override
  public void run() {
    int _ = jobs.run();
    int _ = finishedJobs.run();
    int _ = keys.run();
  }
}
