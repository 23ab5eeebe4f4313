package trainwright.core.job;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import trainwright.platform.Database;

/** Jobs for tests of other domains: created, and run at once by one runner. */
public final class TestJobs {
  private final Database database;

  /** Jobs kept in this database. */
  public TestJobs(Database database) {
    this.database = database;
  }

  /** Stores jobs and announces them to nobody. */
  public CreateJob create() {
    return new CreateJob(new JobRepository(database), _ -> {}, database, InstantSource.system());
  }

  /** Runs a job as a worker would, and answers what its owner then sees. */
  public JobView run(UUID userId, UUID id, JobRunner runner) {
    new RunJob(new JobLeaseRepository(database), Set.of(runner), InstantSource.system()).run(id);
    return new JobRepository(database).get(userId, id);
  }
}
