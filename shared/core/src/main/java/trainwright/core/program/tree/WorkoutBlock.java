package trainwright.core.program.tree;

import java.util.List;

/**
 * A part of a workout instance.
 *
 * @param kind where it stands
 * @param items its exercises in their order
 */
public record WorkoutBlock(BlockKind kind, List<WorkoutItem> items) {
  /** Copies the items. */
  public WorkoutBlock {
    items = List.copyOf(items);
  }
}
