package trainwright.functions.jobworker;

import trainwright.cloud.QueueHandler;
import trainwright.core.job.RunJob;

/** Does the jobs that the queue announces. */
public final class JobWorkerHandler extends QueueHandler {
  /** As AWS starts it. */
  public JobWorkerHandler() {
    this(DaggerJobWorkerComponent.create().runJob());
  }

  /** As the local server and tests start it. */
  public JobWorkerHandler(RunJob runJob) {
    super(runJob::run);
  }
}
