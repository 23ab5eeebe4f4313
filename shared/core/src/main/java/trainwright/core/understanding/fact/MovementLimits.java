package trainwright.core.understanding.fact;

import java.util.EnumSet;
import java.util.Set;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;

/**
 * What the ailments and circumstances of a text rule out beyond the areas to spare: twisting with
 * fragile bones, whatever is not seated in a wheelchair.
 *
 * @param avoid movements that are out
 * @param only what every exercise must be
 */
public record MovementLimits(Set<MovementPattern> avoid, Set<Tag> only) {
  /** Nothing is out. */
  public static final MovementLimits NONE = new MovementLimits(Set.of(), Set.of());

  /** Copies its sets. */
  public MovementLimits {
    avoid = Set.copyOf(avoid);
    only = Set.copyOf(only);
  }

  /** The limits that a text sets. */
  public static MovementLimits of(String raw) {
    var text = MarkedText.of(raw);
    var avoid = EnumSet.noneOf(MovementPattern.class);
    var only = EnumSet.noneOf(Tag.class);
    for (var mark : text.marks(Mark.Kind.CONDITION)) {
      if (!text.negated(mark)) {
        var condition = Condition.get(mark.value());
        avoid.addAll(condition.avoid());
        only.addAll(condition.only());
      }
    }
    return new MovementLimits(avoid, only);
  }

  /** Whether an exercise keeps within them; one of an unknown movement does not. */
  public boolean allow(Exercise exercise) {
    var pattern = exercise.movementPattern();
    var moves = avoid.isEmpty() || (pattern != null && !avoid.contains(pattern));
    return moves && exercise.tags().containsAll(only);
  }
}
