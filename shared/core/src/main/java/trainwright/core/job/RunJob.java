package trainwright.core.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.ProblemDocument;

/** Does one job that was announced; safe to run twice, also at the same time. */
public final class RunJob {
  /** How long a worker may be silent before its job is given to another. */
  static final Duration LEASE = Duration.ofMinutes(5);

  static final int MAX_ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private final JobLeaseRepository leases;
  private final Map<JobKind, JobRunner> runners;
  private final InstantSource clock;

  @Inject
  RunJob(JobLeaseRepository leases, Set<JobRunner> runners, InstantSource clock) {
    this.leases = leases;
    this.runners = runners.stream().collect(Collectors.toMap(JobRunner::kind, Function.identity()));
    this.clock = clock;
  }

  /**
   * Takes the job and does it; a job that is finished, taken or waiting is left alone. What a
   * runner throws unexpectedly is thrown on for the log, after the job was given back or failed.
   */
  public void run(UUID jobId) {
    var now = clock.instant();
    leases.lease(jobId, now, now.plus(LEASE)).ifPresent(this::attempt);
  }

  private void attempt(Job job) {
    if (job.attempt() > MAX_ATTEMPTS) {
      fail(job, givenUp());
      return;
    }
    try {
      var result = runner(job.kind()).run(job, percent -> report(job, percent));
      leases.finish(job, result, clock.instant());
    } catch (Problem problem) {
      refused(job, problem);
    } catch (RuntimeException defect) {
      retryOrFail(job, givenUp());
      throw defect;
    }
  }

  private JobRunner runner(JobKind kind) {
    var runner = runners.get(kind);
    if (runner == null) {
      throw new IllegalStateException("no runner for jobs of the kind " + kind);
    }
    return runner;
  }

  private void report(Job job, int percent) {
    if (!leases.progress(job, percent, clock.instant().plus(LEASE))) {
      throw Problem.of(Problem.Code.CANCELLED, "the job was cancelled or taken over");
    }
  }

  private void refused(Job job, Problem problem) {
    if (problem.code() == Problem.Code.UNAVAILABLE) {
      retryOrFail(job, problem);
    } else {
      fail(job, problem);
    }
  }

  private void retryOrFail(Job job, Problem problem) {
    if (job.attempt() >= MAX_ATTEMPTS) {
      fail(job, problem);
    } else {
      var pause = FIRST_PAUSE.multipliedBy(1L << (job.attempt() - 1));
      leases.retry(job, clock.instant().plus(pause));
    }
  }

  private void fail(Job job, Problem problem) {
    leases.fail(job, Json.toTree(ProblemDocument.of(problem)), clock.instant());
  }

  private static Problem givenUp() {
    return Problem.of(
        Problem.Code.INTERNAL,
        "something went wrong on our side; tried " + MAX_ATTEMPTS + " times");
  }
}
