package trainwright.core.job;

import java.time.Duration;
import java.time.InstantSource;
import javax.inject.Inject;

/** Removes jobs that were finished, well or not, more than seven days ago. */
public final class SweepFinishedJobs {
  /** How long a finished job is kept. */
  static final Duration RETENTION = Duration.ofDays(7);

  private final FinishedJobRepository jobs;
  private final InstantSource clock;

  @Inject
  SweepFinishedJobs(FinishedJobRepository jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Removes up to 1,000 of them and answers how many; the rest is for the next time. */
  public int run() {
    return jobs.delete(clock.instant().minus(RETENTION));
  }
}
