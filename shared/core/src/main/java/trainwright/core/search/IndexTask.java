package trainwright.core.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;

/**
 * Everything that waits in the outbox for one exercise, and how the exercise stands now. The state
 * is what is brought to the index, so it doesn't matter how many changes led to it.
 *
 * @param exerciseId the exercise, which may be gone
 * @param entryIds the outbox entries that were taken
 * @param attempts how often the most tried of them was taken, this time included
 * @param exercise the exercise as it was when the entries were taken; null when it is deleted
 * @param unusedFiles paths of files to remove, which no clip uses any more
 */
record IndexTask(
    UUID exerciseId,
    List<Long> entryIds,
    int attempts,
    @Nullable Exercise exercise,
    List<String> unusedFiles) {

  /** Copies its lists. */
  IndexTask {
    entryIds = List.copyOf(entryIds);
    unusedFiles = List.copyOf(unusedFiles);
  }

  /** When the exercise was last changed, which tells whether it still stands so. */
  @Nullable Instant updatedAt() {
    return exercise == null ? null : exercise.updatedAt();
  }
}
