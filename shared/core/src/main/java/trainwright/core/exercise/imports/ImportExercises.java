package trainwright.core.exercise.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.job.Job;
import trainwright.core.job.JobKind;
import trainwright.core.job.JobProgress;
import trainwright.core.job.JobRunner;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/**
 * Brings the rows of an import in, page by page. What became of a row is kept beside it in the same
 * transaction, so that a second attempt goes on where the first one ended.
 */
public final class ImportExercises implements JobRunner {
  private static final int PAGE_ROWS = 100;
  private static final int ATTEMPTS = 3;

  private final ImportRepository imports;

  @Inject
  ImportExercises(ImportRepository imports) {
    this.imports = imports;
  }

  @Override
  public JobKind kind() {
    return JobKind.IMPORT_EXERCISES;
  }

  @Override
  public JsonNode run(Job job, JobProgress progress) {
    var options = Json.convert(job.request(), ImportOptions.class);
    var owner = options.shared() ? null : job.userId();
    int settled = imports.countSettled(job.id());
    progress.report(percent(settled, options));
    while (settled < options.rows()) {
      int rows = settlePage(job, owner, options.dryRun());
      if (rows == 0) {
        throw new IllegalStateException("rows of job %s are missing".formatted(job.id()));
      }
      settled += rows;
      progress.report(percent(settled, options));
    }
    return Json.toTree(result(job.id(), options));
  }

  private static int percent(int settled, ImportOptions options) {
    return settled * 100 / options.rows();
  }

  /** Somebody may take a slug of the page at this very moment; the page is then looked at anew. */
  private int settlePage(Job job, @Nullable UUID owner, boolean dry) {
    for (int attempt = 1; ; attempt++) {
      try {
        return imports.settlePage(job.id(), job.userId(), owner, dry, PAGE_ROWS);
      } catch (Problem problem) {
        if (problem.code() != Problem.Code.CONFLICT || attempt == ATTEMPTS) {
          throw problem;
        }
      }
    }
  }

  private ImportResult result(UUID jobId, ImportOptions options) {
    var counts = imports.counts(jobId);
    return new ImportResult(
        options.dryRun(),
        counts.getOrDefault(RowOutcome.CREATED, 0),
        counts.getOrDefault(RowOutcome.UPDATED, 0),
        counts.getOrDefault(RowOutcome.UNCHANGED, 0),
        counts.getOrDefault(RowOutcome.FAILED, 0),
        imports.errors(jobId));
  }
}
