package trainwright.core.exercise.imports;

/**
 * What an import was asked to do; the request of its job.
 *
 * @param dryRun whether only to tell what would happen
 * @param shared whether the exercises go to the shared library, not to the user's own
 * @param rows how many rows there are
 */
public record ImportOptions(boolean dryRun, boolean shared, int rows) {}
