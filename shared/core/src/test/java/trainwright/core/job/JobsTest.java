package trainwright.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Ids;
import trainwright.platform.JobQueue;
import trainwright.platform.Json;
import trainwright.platform.Problem;

class JobsTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());
  private static final JsonNode REQUEST = Json.toTree(Map.of("text", "tight hips"));

  private final AtomicReference<Instant> now = new AtomicReference<>(TestDatabase.NOW);
  private final List<UUID> announced = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();
  private final UUID user = DATABASE.newUser();
  private final JobRepository jobs = new JobRepository(DATABASE.port());
  private final JobLeaseRepository leases = new JobLeaseRepository(DATABASE.port());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private CreateJob createJob(JobQueue queue) {
    return new CreateJob(jobs, queue, DATABASE.port(), now::get);
  }

  private UUID newJob() {
    return createJob(announced::add).run(user, IDS.next(), JobKind.COMPILE_ROUTINE, REQUEST).id();
  }

  private JobView get(UUID job) {
    return new GetJob(jobs).run(user, job);
  }

  private void cancel(UUID job) {
    var _ = new CancelJob(jobs, now::get).run(user, job);
  }

  private RunJob runJob(BiFunction<Job, JobProgress, JsonNode> work) {
    return new RunJob(leases, Set.of(runner(work)), now::get);
  }

  private JobRunner runner(BiFunction<Job, JobProgress, JsonNode> work) {
    return new JobRunner() {
      @Override
      public JobKind kind() {
        return JobKind.COMPILE_ROUTINE;
      }

      @Override
      public JsonNode run(Job job, JobProgress progress) {
        runs.incrementAndGet();
        return work.apply(job, progress);
      }
    };
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static JsonNode done() {
    return Json.toTree(Map.of("done", true));
  }

  private static void assertRefused(Problem.Code code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static String problemType(JobView job) {
    var problem = job.problem();
    return problem == null ? "none" : problem.path("type").asText();
  }

  @Test
  void storesAnnouncesAndFinishesJob() {
    var id = newJob();
    assertThat(announced).containsExactly(id);
    assertThat(get(id).status()).isEqualTo(JobStatus.PENDING);
    runJob(
            (job, progress) -> {
              assertThat(job).isEqualTo(new Job(id, user, JobKind.COMPILE_ROUTINE, REQUEST, 1));
              progress.report(40);
              progress.report(30);
              assertThat(get(id).status()).isEqualTo(JobStatus.IN_PROGRESS);
              assertThat(get(id).progress()).isEqualTo(40);
              return done();
            })
        .run(id);
    var job = get(id);
    assertThat(job.status()).isEqualTo(JobStatus.DONE);
    assertThat(job.progress()).isEqualTo(100);
    assertThat(job.result()).isEqualTo(done());
  }

  @Test
  void repeatedCreateChangesNothing() {
    var id = newJob();
    var again = createJob(announced::add).run(user, id, JobKind.IMPORT_EXERCISES, done());
    assertThat(again).isEqualTo(get(id));
    assertThat(again.kind()).isEqualTo(JobKind.COMPILE_ROUTINE);
    assertThat(announced).hasSize(1);
  }

  @Test
  void refusesIdOfAnotherUser() {
    var id = newJob();
    assertRefused(
        Problem.Code.CONFLICT,
        () ->
            createJob(announced::add)
                .run(DATABASE.newUser(), id, JobKind.COMPILE_ROUTINE, REQUEST));
  }

  @Test
  void hidesJobFromOtherUsers() {
    var id = newJob();
    var stranger = DATABASE.newUser();
    assertRefused(Problem.Code.NOT_FOUND, () -> new GetJob(jobs).run(stranger, id));
    assertRefused(Problem.Code.NOT_FOUND, () -> new CancelJob(jobs, now::get).run(stranger, id));
    assertThat(get(id).status()).isEqualTo(JobStatus.PENDING);
  }

  @Test
  void storesRowsWithJobOrNeither() {
    var id = IDS.next();
    assertThatThrownBy(
            () ->
                createJob(announced::add)
                    .run(
                        user,
                        id,
                        JobKind.IMPORT_EXERCISES,
                        REQUEST,
                        () -> {
                          throw new IllegalStateException("crash");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(jobs.find(user, id)).isEmpty();
    assertThat(announced).isEmpty();
    var stored = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      var _ =
          createJob(announced::add)
              .run(user, id, JobKind.IMPORT_EXERCISES, REQUEST, stored::incrementAndGet);
    }
    assertThat(stored).hasValue(1);
    assertThat(announced).containsExactly(id);
  }

  @Test
  void jobSurvivesQueueThatIsDownAndIsSweptLater() {
    var id = IDS.next();
    var view =
        createJob(
                _ -> {
                  throw Problem.unavailable("queue down", Duration.ofSeconds(1), null);
                })
            .run(user, id, JobKind.COMPILE_ROUTINE, REQUEST);
    assertThat(view.status()).isEqualTo(JobStatus.PENDING);
    assertThat(swept()).doesNotContain(id);
    pass(Duration.ofMinutes(1));
    assertThat(swept()).contains(id);
  }

  private List<UUID> swept() {
    var found = new ArrayList<UUID>();
    var _ = new SweepJobs(leases, found::add, now::get).run();
    return found;
  }

  @Test
  void finishedJobIsNotRunAgain() {
    var id = newJob();
    runJob((_, _) -> done()).run(id);
    runJob((_, _) -> done()).run(id);
    assertThat(runs).hasValue(1);
    pass(Duration.ofHours(1));
    assertThat(swept()).doesNotContain(id);
  }

  @Test
  void unknownJobIsIgnored() {
    runJob((_, _) -> done()).run(IDS.next());
    assertThat(runs).hasValue(0);
  }

  @Test
  void runsOnceWhenAnnouncedToManyWorkersAtOnce() throws Exception {
    var id = newJob();
    var gate = new CountDownLatch(1);
    var worker = runJob((_, _) -> done());
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
    assertThat(runs).hasValue(1);
    assertThat(get(id).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void problemFailsJobAtOnce() {
    var id = newJob();
    runJob(
            (_, _) -> {
              throw Problem.unprocessable("/text", "red_flag", "see a doctor");
            })
        .run(id);
    var job = get(id);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(problemType(job)).isEqualTo("urn:trainwright:problem:unprocessable");
    assertThat(String.valueOf(job.problem())).contains("\"pointer\":\"/text\"");
  }

  @Test
  void defectIsTriedThreeTimesWithGrowingPauses() {
    var id = newJob();
    var broken =
        runJob(
            (_, _) -> {
              throw new IllegalStateException("a defect");
            });
    for (int pause : List.of(10, 20)) {
      assertThatThrownBy(() -> broken.run(id)).isInstanceOf(IllegalStateException.class);
      assertThat(get(id).status()).isEqualTo(JobStatus.PENDING);
      pass(Duration.ofSeconds(pause - 1));
      broken.run(id);
      assertThat(swept()).doesNotContain(id);
      pass(Duration.ofSeconds(1));
      assertThat(swept()).contains(id);
    }
    assertThatThrownBy(() -> broken.run(id)).isInstanceOf(IllegalStateException.class);
    assertThat(runs).hasValue(3);
    assertThat(get(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(problemType(get(id))).isEqualTo("urn:trainwright:problem:internal");
    assertThat(String.valueOf(get(id).problem())).doesNotContain("a defect");
  }

  @Test
  void unavailableProviderIsTriedAgainAndThenTold() {
    var id = newJob();
    var down =
        runJob(
            (_, _) -> {
              throw Problem.unavailable("the index is down", Duration.ofSeconds(5), null);
            });
    for (int i = 0; i < 3; i++) {
      down.run(id);
      pass(Duration.ofMinutes(1));
    }
    assertThat(runs).hasValue(3);
    assertThat(problemType(get(id))).isEqualTo("urn:trainwright:problem:unavailable");
  }

  @Test
  void jobOfDeadWorkerIsTakenOverWhenItsLeaseEnds() {
    var id = newJob();
    killWorkerOf(id);
    var worker = runJob((_, _) -> done());
    worker.run(id);
    assertThat(get(id).status()).isEqualTo(JobStatus.IN_PROGRESS);
    pass(RunJob.LEASE);
    assertThat(swept()).contains(id);
    worker.run(id);
    assertThat(get(id).status()).isEqualTo(JobStatus.DONE);
  }

  private void killWorkerOf(UUID id) {
    var killed =
        runJob(
            (_, _) -> {
              throw new StackOverflowError("killed");
            });
    assertThatThrownBy(() -> killed.run(id)).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void jobThatKillsEveryWorkerIsGivenUp() {
    var id = newJob();
    for (int i = 0; i < RunJob.MAX_ATTEMPTS; i++) {
      killWorkerOf(id);
      pass(RunJob.LEASE);
    }
    runJob((_, _) -> done()).run(id);
    assertThat(runs).hasValue(3);
    assertThat(get(id).status()).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void reportKeepsLease() {
    var id = newJob();
    runJob(
            (_, progress) -> {
              pass(RunJob.LEASE.minusSeconds(1));
              progress.report(50);
              pass(RunJob.LEASE.minusSeconds(1));
              assertThat(swept()).doesNotContain(id);
              return done();
            })
        .run(id);
    assertThat(get(id).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void slowWorkerThatLostItsLeaseChangesNothing() {
    var id = newJob();
    runJob(
            (_, progress) -> {
              pass(RunJob.LEASE);
              runJob((_, _) -> Json.toTree("second")).run(id);
              assertRefused(Problem.Code.CANCELLED, () -> progress.report(10));
              return Json.toTree("first");
            })
        .run(id);
    assertThat(get(id).result()).isEqualTo(Json.toTree("second"));
  }

  @Test
  void cancelledJobStopsAtNextReport() {
    var id = newJob();
    runJob(
            (_, progress) -> {
              cancel(id);
              progress.report(10);
              return done();
            })
        .run(id);
    assertThat(get(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(problemType(get(id))).isEqualTo("urn:trainwright:problem:cancelled");
    assertThat(get(id).result()).isNull();
  }

  @Test
  void cancelledJobDropsResultOfRunnerThatDidNotReport() {
    var id = newJob();
    runJob(
            (_, _) -> {
              cancel(id);
              return done();
            })
        .run(id);
    assertThat(problemType(get(id))).isEqualTo("urn:trainwright:problem:cancelled");
  }

  @Test
  void cancelOfPendingJobMayBeRepeated() {
    var id = newJob();
    cancel(id);
    var first = get(id);
    cancel(id);
    assertThat(get(id)).isEqualTo(first);
    runJob((_, _) -> done()).run(id);
    assertThat(runs).hasValue(0);
  }

  @Test
  void finishedJobCanNotBeCancelled() {
    var finished = newJob();
    runJob((_, _) -> done()).run(finished);
    assertRefused(Problem.Code.CONFLICT, () -> cancel(finished));
    assertThat(get(finished).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void keepsResultTooLargeForOneRow() {
    var large = Json.toTree(Map.of("text", "\u00e4\uD83C\uDFCB\"".repeat(60_000)));
    var id = newJob();
    runJob((_, _) -> large).run(id);
    assertThat(get(id).result()).isEqualTo(large);
  }
}
