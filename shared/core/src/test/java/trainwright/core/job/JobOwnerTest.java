package trainwright.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Problem;

class JobOwnerTest {
  private static final TestDatabase DATABASE = new TestDatabase();

  private final JobFixture given = new JobFixture(DATABASE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void repeatedCreateChangesNothing() {
    var id = given.newJob();
    var again =
        given
            .createJob(given.announced::add)
            .run(given.user, id, JobKind.IMPORT_EXERCISES, JobFixture.done());
    assertThat(again).isEqualTo(given.get(id));
    assertThat(again.kind()).isEqualTo(JobKind.COMPILE_ROUTINE);
    assertThat(given.announced).hasSize(1);
  }

  @Test
  void refusesIdOfAnotherUser() {
    var id = given.newJob();
    JobFixture.assertRefused(
        Problem.Code.CONFLICT,
        () ->
            given
                .createJob(given.announced::add)
                .run(DATABASE.newUser(), id, JobKind.COMPILE_ROUTINE, JobFixture.REQUEST));
  }

  @Test
  void hidesJobFromOtherUsers() {
    var id = given.newJob();
    var stranger = DATABASE.newUser();
    JobFixture.assertRefused(
        Problem.Code.NOT_FOUND, () -> new GetJob(given.jobs).run(stranger, id));
    JobFixture.assertRefused(
        Problem.Code.NOT_FOUND, () -> new CancelJob(given.jobs, given.now::get).run(stranger, id));
    assertThat(given.get(id).status()).isEqualTo(JobStatus.PENDING);
  }

  @Test
  void storesRowsWithJobOrNeither() {
    var id = JobFixture.IDS.next();
    assertThatThrownBy(
            () ->
                given
                    .createJob(given.announced::add)
                    .run(
                        given.user,
                        id,
                        JobKind.IMPORT_EXERCISES,
                        JobFixture.REQUEST,
                        () -> {
                          throw new IllegalStateException("crash");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(given.jobs.find(given.user, id)).isEmpty();
    assertThat(given.announced).isEmpty();
    var stored = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      var _ =
          given
              .createJob(given.announced::add)
              .run(
                  given.user,
                  id,
                  JobKind.IMPORT_EXERCISES,
                  JobFixture.REQUEST,
                  stored::incrementAndGet);
    }
    assertThat(stored).hasValue(1);
    assertThat(given.announced).containsExactly(id);
  }

  @Test
  void jobSurvivesQueueThatIsDownAndIsSweptLater() {
    var id = JobFixture.IDS.next();
    var view =
        given
            .createJob(
                _ -> {
                  throw Problem.unavailable("queue down", Duration.ofSeconds(1), null);
                })
            .run(given.user, id, JobKind.COMPILE_ROUTINE, JobFixture.REQUEST);
    assertThat(view.status()).isEqualTo(JobStatus.PENDING);
    assertThat(given.swept()).doesNotContain(id);
    given.pass(Duration.ofMinutes(1));
    assertThat(given.swept()).contains(id);
  }

  @Test
  void cancelledJobStopsAtNextReport() {
    var id = given.newJob();
    given
        .runJob(
            (_, progress) -> {
              given.cancel(id);
              progress.report(10);
              return JobFixture.done();
            })
        .run(id);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(JobFixture.problemType(given.get(id)))
        .isEqualTo("urn:trainwright:problem:cancelled");
    assertThat(given.get(id).result()).isNull();
  }

  @Test
  void cancelledJobDropsResultOfRunnerThatDidNotReport() {
    var id = given.newJob();
    given
        .runJob(
            (_, _) -> {
              given.cancel(id);
              return JobFixture.done();
            })
        .run(id);
    assertThat(JobFixture.problemType(given.get(id)))
        .isEqualTo("urn:trainwright:problem:cancelled");
  }

  @Test
  void cancelOfPendingJobMayBeRepeated() {
    var id = given.newJob();
    given.cancel(id);
    var first = given.get(id);
    given.cancel(id);
    assertThat(given.get(id)).isEqualTo(first);
    given.runJob((_, _) -> JobFixture.done()).run(id);
    assertThat(given.runs).hasValue(0);
  }

  @Test
  void finishedJobCanNotBeCancelled() {
    var finished = given.newJob();
    given.runJob((_, _) -> JobFixture.done()).run(finished);
    JobFixture.assertRefused(Problem.Code.CONFLICT, () -> given.cancel(finished));
    assertThat(given.get(finished).status()).isEqualTo(JobStatus.DONE);
  }
}
