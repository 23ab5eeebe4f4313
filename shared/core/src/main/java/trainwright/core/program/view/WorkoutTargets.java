package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.WorkoutInstance;
import trainwright.core.program.tree.WorkoutItem;

/**
 * What a day adds up to.
 *
 * @param workingSets hard sets
 * @param distanceM metres; null without runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkoutTargets(int workingSets, @Nullable Integer distanceM) {
  /** The sums of a day's main work; a set counts when it has repetitions in reserve. */
  public static WorkoutTargets of(WorkoutInstance workout) {
    int sets =
        workout
            .mainItems()
            .map(WorkoutItem::prescription)
            .filter(asked -> asked.targetRir() != null)
            .mapToInt(asked -> asked.sets())
            .sum();
    var metres =
        workout
            .mainItems()
            .map(item -> item.prescription().distanceM())
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
    return new WorkoutTargets(
        sets, metres.length == 0 ? null : java.util.Arrays.stream(metres).sum());
  }
}
