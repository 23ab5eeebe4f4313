package trainwright.core.understanding.fact;

import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Equipment;

/**
 * What a text says about equipment.
 *
 * @param had what it says is there, a gym's things included
 * @param lacking what it says is not there
 * @param closed whether nothing beyond {@code had} is there: "only", "no equipment"
 * @param warnings what was guessed
 */
public record EquipmentFacts(
    Set<Equipment> had, Set<Equipment> lacking, boolean closed, List<String> warnings) {
  /** Whether it says anything. */
  public boolean spoken() {
    return closed || !had.isEmpty() || !lacking.isEmpty();
  }
}
