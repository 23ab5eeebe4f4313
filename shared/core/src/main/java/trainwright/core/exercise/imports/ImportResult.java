package trainwright.core.exercise.imports;

import java.util.List;

/**
 * What an import did, or on a dry run would do.
 *
 * @param dryRun whether nothing was changed
 * @param created exercises that were not there
 * @param updated exercises that said something else
 * @param unchanged exercises that said the same already
 * @param failed rows that could not be read
 * @param errors what is wrong with the first 100 of these
 */
public record ImportResult(
    boolean dryRun, int created, int updated, int unchanged, int failed, List<RowError> errors) {
  /** Copies the errors. */
  public ImportResult {
    errors = List.copyOf(errors);
  }

  /**
   * What is wrong with a row.
   *
   * @param row its number, from 1, a CSV's header not counted
   * @param detail what is wrong and what would be right
   */
  public record RowError(int row, String detail) {}
}
