package trainwright.core.program.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One dated day of a microcycle, a rest day included.
 *
 * @param id our id
 * @param date the user's local date
 * @param sessionType what the day is
 * @param goal what it is for, a sentence
 * @param blocks warm-up, main work, cool-down; none on a rest day
 * @param estimatedMinutes what it takes, rounded up
 * @param status what became of it
 */
public record WorkoutInstance(
    UUID id,
    LocalDate date,
    SessionType sessionType,
    String goal,
    List<WorkoutBlock> blocks,
    int estimatedMinutes,
    WorkoutStatus status) {
  /** Copies the blocks. */
  public WorkoutInstance {
    blocks = List.copyOf(blocks);
  }

  /** The exercises of its main work. */
  public Stream<WorkoutItem> mainItems() {
    return blocks.stream()
        .filter(block -> block.kind() == BlockKind.MAIN)
        .flatMap(block -> block.items().stream());
  }

  /** All its exercises. */
  public Stream<WorkoutItem> allItems() {
    return blocks.stream().flatMap(block -> block.items().stream());
  }
}
