package trainwright.core.exercise.imports;

import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.NewExercise;
import trainwright.core.job.CreateJob;
import trainwright.core.job.JobKind;
import trainwright.core.job.JobView;
import trainwright.core.user.Caller;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/** Stores the rows of an import with a job that will bring them in. */
public final class StartImport {
  private final CreateJob createJob;
  private final ImportRepository imports;
  private final Ids ids;

  @Inject
  StartImport(CreateJob createJob, ImportRepository imports, Ids ids) {
    this.createJob = createJob;
    this.imports = imports;
    this.ids = ids;
  }

  /**
   * Starts the import.
   *
   * @param jobId the job's id; repeating it changes nothing
   * @param shared whether the exercises go to the shared library
   * @param dryRun whether only to tell what would happen
   * @throws Problem {@code FORBIDDEN} for the shared library without the scope
   */
  public JobView run(Caller caller, UUID jobId, ImportFile file, boolean shared, boolean dryRun) {
    if (shared) {
      caller.require(Caller.LIBRARY_WRITE);
    }
    var rows = file.rows().stream().map(this::stored).toList();
    return createJob.run(
        caller.userId(),
        jobId,
        JobKind.IMPORT_EXERCISES,
        Json.toTree(new ImportOptions(dryRun, shared, rows.size())),
        () -> imports.insert(jobId, rows));
  }

  private ImportRepository.StoredRow stored(ImportRow row) {
    var content = row.content();
    return content == null
        ? new ImportRepository.StoredRow(
            row.number(), Map.of("error", String.valueOf(row.error())), RowOutcome.FAILED)
        : new ImportRepository.StoredRow(
            row.number(), Map.of("exercise", new NewExercise(ids.next(), content)), null);
  }
}
