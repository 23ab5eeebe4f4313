package trainwright.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

class SweepFinishedJobsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestDatabase database = new TestDatabase();
  private final JobFixture given = new JobFixture(database);
  private final SweepFinishedJobs sweep =
      new SweepFinishedJobs(new FinishedJobRepository(database.port()), given.now::get);

  @AfterEach
  void close() {
    database.close();
  }

  private UUID done() {
    var id = given.newJob();
    given.runJob((_, _) -> JobFixture.done()).run(id);
    return id;
  }

  private void addRows(UUID job, int count) {
    var _ =
        database
            .port()
            .run(
                Statement.once(
                        """
                        insert into job_rows (job_id, row_number, content)
                        select cast(:job as uuid), n, '{}'
                        from generate_series(1, cast(:count as integer)) as n
                        """)
                    .bind("job", job)
                    .bind("count", count));
  }

  private long rows() {
    return database
        .port()
        .run(Statement.read("select count(*) as n from job_rows"))
        .getFirst()
        .whole("n");
  }

  private void assertGone(UUID job) {
    JobFixture.assertRefused(Problem.Code.NOT_FOUND, () -> given.get(job));
  }

  @Test
  void removesJobsSevenDaysAfterTheirEndInOneStatement() {
    var done = done();
    var cancelled = given.newJob();
    given.cancel(cancelled);
    var pending = given.newJob();
    given.pass(SweepFinishedJobs.RETENTION.minus(HOUR));
    var late = done();
    assertThat(sweep.run()).isZero();
    given.pass(HOUR);
    var tally = new RequestTally();
    assertThat(tally.count(sweep::run)).isEqualTo(2);
    assertThat(tally.statements()).isOne();
    assertGone(done);
    assertGone(cancelled);
    assertThat(given.get(late).status()).isEqualTo(JobStatus.DONE);
    assertThat(given.get(pending).status()).isEqualTo(JobStatus.PENDING);
    assertThat(sweep.run()).isZero();
  }

  @Test
  void removesTheRowsOfAnImportWithItsJob() {
    addRows(done(), 3);
    given.pass(SweepFinishedJobs.RETENTION);
    addRows(done(), 2);
    assertThat(sweep.run()).isOne();
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void removesNoMoreThanTenThousandRowsAtOnceAndNoJobBeforeItsRows() {
    var large = done();
    addRows(large, 10_500);
    given.pass(SweepFinishedJobs.RETENTION);
    assertThat(sweep.run()).isZero();
    assertThat(rows()).isEqualTo(500);
    assertThat(given.get(large).status()).isEqualTo(JobStatus.DONE);
    assertThat(sweep.run()).isOne();
    assertThat(rows()).isZero();
  }

  @Test
  void twoSweepsAtOnceRemoveEachJobOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      addRows(done(), 10);
    }
    given.pass(SweepFinishedJobs.RETENTION);
    Callable<Integer> run = sweep::run;
    try (var threads = Executors.newFixedThreadPool(2)) {
      int deleted = 0;
      for (var each : threads.invokeAll(List.of(run, run))) {
        deleted += each.get();
      }
      assertThat(deleted + sweep.run()).isEqualTo(20);
    }
    assertThat(rows()).isZero();
  }
}
