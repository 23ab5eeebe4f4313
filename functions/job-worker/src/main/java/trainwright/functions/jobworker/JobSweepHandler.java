package trainwright.functions.jobworker;

import trainwright.cloud.ScheduleHandler;

/**
 * Announces forgotten jobs again, removes old jobs and idempotency keys; meant for every minute.
 */
public final class JobSweepHandler extends ScheduleHandler {
  /** As AWS starts it. */
  public JobSweepHandler() {
    this(DaggerJobSweepComponent.create().sweep());
  }

  /** As the local server and tests start it. */
  public JobSweepHandler(JobSweep sweep) {
    super(sweep);
  }
}
