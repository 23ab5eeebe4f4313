package trainwright.cloud;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import trainwright.platform.DatabaseLimits;
import trainwright.platform.Problem;

/** Adds up a result and refuses one that the Data API would not return. */
final class ResultSize {
  private static final int BYTES_OF_A_COLUMN = 330;

  private long bytes;

  ResultSize(int columns) {
    bytes = 200 + (long) columns * BYTES_OF_A_COLUMN;
  }

  /** Counts a row. */
  void add(Collection<? extends @Nullable Object> row) {
    long size = 3 + row.stream().mapToLong(WireSize::ofField).sum();
    bytes += size;
    if (size > DatabaseLimits.ROW_BYTES || bytes > DatabaseLimits.RESPONSE_BYTES) {
      throw tooLarge();
    }
  }

  /** What both adapters say. */
  static DatabaseFailure tooLarge() {
    return DatabaseFailure.refused(
        Problem.of(
            Problem.Code.TOO_LARGE,
            "the result is larger than %d KiB a row or %d MiB in all"
                .formatted(DatabaseLimits.ROW_BYTES >> 10, DatabaseLimits.RESPONSE_BYTES >> 20)));
  }
}
