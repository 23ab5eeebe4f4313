package trainwright.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Json;
import trainwright.platform.Problem;

class RunJobTest {
  private static final TestDatabase DATABASE = new TestDatabase();

  private final JobFixture given = new JobFixture(DATABASE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void storesAnnouncesAndFinishesJob() {
    var id = given.newJob();
    assertThat(given.announced).containsExactly(id);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.PENDING);
    given
        .runJob(
            (job, progress) -> {
              assertThat(job)
                  .isEqualTo(
                      new Job(id, given.user, JobKind.COMPILE_ROUTINE, JobFixture.REQUEST, 1));
              progress.report(40);
              progress.report(30);
              assertThat(given.get(id).status()).isEqualTo(JobStatus.IN_PROGRESS);
              assertThat(given.get(id).progress()).isEqualTo(40);
              return JobFixture.done();
            })
        .run(id);
    var job = given.get(id);
    assertThat(job.status()).isEqualTo(JobStatus.DONE);
    assertThat(job.progress()).isEqualTo(100);
    assertThat(job.result()).isEqualTo(JobFixture.done());
  }

  @Test
  void finishedJobIsNotRunAgain() {
    var id = given.newJob();
    given.runJob((_, _) -> JobFixture.done()).run(id);
    given.runJob((_, _) -> JobFixture.done()).run(id);
    assertThat(given.runs).hasValue(1);
    given.pass(Duration.ofHours(1));
    assertThat(given.swept()).doesNotContain(id);
  }

  @Test
  void unknownJobIsIgnored() {
    given.runJob((_, _) -> JobFixture.done()).run(JobFixture.IDS.next());
    assertThat(given.runs).hasValue(0);
  }

  @Test
  void runsOnceWhenAnnouncedToManyWorkersAtOnce() throws Exception {
    var id = given.newJob();
    var gate = new CountDownLatch(1);
    var worker = given.runJob((_, _) -> JobFixture.done());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        var _ =
            threads.submit(
                () -> {
                  gate.await();
                  worker.run(id);
                  return id;
                });
      }
      gate.countDown();
    }
    assertThat(given.runs).hasValue(1);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void problemFailsJobAtOnce() {
    var id = given.newJob();
    given
        .runJob(
            (_, _) -> {
              throw Problem.unprocessable("/text", "red_flag", "see a doctor");
            })
        .run(id);
    var job = given.get(id);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(JobFixture.problemType(job)).isEqualTo("urn:trainwright:problem:unprocessable");
    assertThat(String.valueOf(job.problem())).contains("\"pointer\":\"/text\"");
  }

  @Test
  void defectIsTriedThreeTimesWithGrowingPauses() {
    var id = given.newJob();
    var broken =
        given.runJob(
            (_, _) -> {
              throw new IllegalStateException("a defect");
            });
    for (int pause : List.of(10, 20)) {
      assertThatThrownBy(() -> broken.run(id)).isInstanceOf(IllegalStateException.class);
      assertThat(given.get(id).status()).isEqualTo(JobStatus.PENDING);
      given.pass(Duration.ofSeconds(pause - 1));
      broken.run(id);
      assertThat(given.swept()).doesNotContain(id);
      given.pass(Duration.ofSeconds(1));
      assertThat(given.swept()).contains(id);
    }
    assertThatThrownBy(() -> broken.run(id)).isInstanceOf(IllegalStateException.class);
    assertThat(given.runs).hasValue(3);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(JobFixture.problemType(given.get(id))).isEqualTo("urn:trainwright:problem:internal");
    assertThat(String.valueOf(given.get(id).problem())).doesNotContain("a defect");
  }

  @Test
  void unavailableProviderIsTriedAgainAndThenTold() {
    var id = given.newJob();
    var down =
        given.runJob(
            (_, _) -> {
              throw Problem.unavailable("the index is down", Duration.ofSeconds(5), null);
            });
    for (int i = 0; i < 3; i++) {
      down.run(id);
      given.pass(Duration.ofMinutes(1));
    }
    assertThat(given.runs).hasValue(3);
    assertThat(JobFixture.problemType(given.get(id)))
        .isEqualTo("urn:trainwright:problem:unavailable");
  }

  @Test
  void jobOfDeadWorkerIsTakenOverWhenItsLeaseEnds() {
    var id = given.newJob();
    killWorkerOf(id);
    var worker = given.runJob((_, _) -> JobFixture.done());
    worker.run(id);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.IN_PROGRESS);
    given.pass(RunJob.LEASE);
    assertThat(given.swept()).contains(id);
    worker.run(id);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void jobThatKillsEveryWorkerIsGivenUp() {
    var id = given.newJob();
    for (int i = 0; i < RunJob.MAX_ATTEMPTS; i++) {
      killWorkerOf(id);
      given.pass(RunJob.LEASE);
    }
    given.runJob((_, _) -> JobFixture.done()).run(id);
    assertThat(given.runs).hasValue(3);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void reportKeepsLease() {
    var id = given.newJob();
    given
        .runJob(
            (_, progress) -> {
              given.pass(RunJob.LEASE.minusSeconds(1));
              progress.report(50);
              given.pass(RunJob.LEASE.minusSeconds(1));
              assertThat(given.swept()).doesNotContain(id);
              return JobFixture.done();
            })
        .run(id);
    assertThat(given.get(id).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void slowWorkerThatLostItsLeaseChangesNothing() {
    var id = given.newJob();
    given
        .runJob(
            (_, progress) -> {
              given.pass(RunJob.LEASE);
              given.runJob((_, _) -> Json.toTree("second")).run(id);
              JobFixture.assertRefused(Problem.Code.CANCELLED, () -> progress.report(10));
              return Json.toTree("first");
            })
        .run(id);
    assertThat(given.get(id).result()).isEqualTo(Json.toTree("second"));
  }

  @Test
  void keepsResultTooLargeForOneRow() {
    var large = Json.toTree(Map.of("text", "\u00e4\uD83C\uDFCB\"".repeat(60_000)));
    var id = given.newJob();
    given.runJob((_, _) -> large).run(id);
    assertThat(given.get(id).result()).isEqualTo(large);
  }

  private void killWorkerOf(UUID id) {
    var killed =
        given.runJob(
            (_, _) -> {
              throw new StackOverflowError("killed");
            });
    assertThatThrownBy(() -> killed.run(id)).isInstanceOf(StackOverflowError.class);
  }
}
