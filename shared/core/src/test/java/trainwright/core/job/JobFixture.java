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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import trainwright.core.TestDatabase;
import trainwright.platform.Ids;
import trainwright.platform.JobQueue;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/** Jobs of one user on a clock that tests move, with workers that do what they are told. */
final class JobFixture {
  static final Ids IDS = new Ids(InstantSource.system());
  static final JsonNode REQUEST = Json.toTree(Map.of("text", "tight hips"));

  private final TestDatabase database;
  final AtomicReference<Instant> now = new AtomicReference<>(TestDatabase.NOW);
  final List<UUID> announced = new ArrayList<>();
  final AtomicInteger runs = new AtomicInteger();
  final UUID user;
  final JobRepository jobs;
  private final JobLeaseRepository leases;

  JobFixture(TestDatabase database) {
    this.database = database;
    user = database.newUser();
    jobs = new JobRepository(database.port());
    leases = new JobLeaseRepository(database.port());
  }

  CreateJob createJob(JobQueue queue) {
    return new CreateJob(jobs, queue, database.port(), now::get);
  }

  UUID newJob() {
    return createJob(announced::add).run(user, IDS.next(), JobKind.COMPILE_ROUTINE, REQUEST).id();
  }

  JobView get(UUID job) {
    return new GetJob(jobs).run(user, job);
  }

  void cancel(UUID job) {
    var _ = new CancelJob(jobs, now::get).run(user, job);
  }

  RunJob runJob(BiFunction<Job, JobProgress, JsonNode> work) {
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

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  static JsonNode done() {
    return Json.toTree(Map.of("done", true));
  }

  static void assertRefused(Problem.Code code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  static String problemType(JobView job) {
    var problem = job.problem();
    return problem == null ? "none" : problem.path("type").asText();
  }

  List<UUID> swept() {
    var found = new ArrayList<UUID>();
    var _ = new SweepJobs(leases, found::add, now::get).run();
    return found;
  }
}
