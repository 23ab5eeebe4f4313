package trainwright.core.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.JobQueue;
import trainwright.platform.Problem;
import trainwright.platform.Transactions;

/** Stores a job and announces it to the workers. */
public final class CreateJob {
  private final JobRepository jobs;
  private final JobQueue queue;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  CreateJob(JobRepository jobs, JobQueue queue, Transactions transactions, InstantSource clock) {
    this.jobs = jobs;
    this.queue = queue;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Stores the job under the id; a repetition changes nothing and answers the job as it is.
   *
   * @throws Problem {@code CONFLICT} when the id is somebody else's
   */
  public JobView run(UUID userId, UUID id, JobKind kind, JsonNode request) {
    return announced(userId, id, jobs.insert(userId, id, kind, request, clock.instant()));
  }

  /**
   * The same for a job with rows of its own, which are stored with it or not at all.
   *
   * @param storeRows writes the rows; runs in the job's transaction, only when the job is new
   */
  public JobView run(UUID userId, UUID id, JobKind kind, JsonNode request, Runnable storeRows) {
    boolean added =
        transactions.transaction(
            () -> {
              boolean isNew = jobs.insert(userId, id, kind, request, clock.instant());
              if (isNew) {
                storeRows.run();
              }
              return isNew;
            });
    return announced(userId, id, added);
  }

  private JobView announced(UUID userId, UUID id, boolean added) {
    if (added) {
      announce(id);
    }
    return jobs.find(userId, id)
        .orElseThrow(
            () -> Problem.of(Problem.Code.CONFLICT, "the id " + id + " is taken; make another"));
  }

  private void announce(UUID id) {
    try {
      queue.send(id);
    } catch (Problem _) {
      // stored is enough: the sweep announces it again
    }
  }
}
