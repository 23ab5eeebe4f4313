package trainwright.core.job;

import com.fasterxml.jackson.databind.JsonNode;

/** Does the jobs of one kind. */
public interface JobRunner {
  /** The kind it does. */
  JobKind kind();

  /**
   * Does a job and answers its result. A job may be run again after a crash at any step, so what
   * was done before must be found, not done twice.
   *
   * @throws trainwright.platform.Problem to fail the job with it; one that is {@code UNAVAILABLE},
   *     and anything else that is thrown, lets the job be tried again
   */
  JsonNode run(Job job, JobProgress progress);
}
