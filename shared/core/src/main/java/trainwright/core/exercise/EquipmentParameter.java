package trainwright.core.exercise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.platform.QueryParameters;

/**
 * The query parameter {@code equipment}: what there is beside the household things that everybody
 * is taken to have; {@code none} for nothing else.
 */
public final class EquipmentParameter {
  /** Its name. */
  public static final String NAME = "equipment";

  private static final List<String> NOTHING_ELSE = List.of("none");

  private EquipmentParameter() {}

  /**
   * Everything that may be used, household things included; null when the parameter is absent and
   * equipment doesn't matter.
   *
   * @throws trainwright.platform.Problem {@code MALFORMED} for an unknown word
   */
  public static @Nullable Set<Equipment> read(QueryParameters query) {
    var words = query.texts(NAME);
    if (words.isEmpty()) {
      return null;
    }
    var available = EnumSet.copyOf(Equipment.household());
    if (!words.equals(NOTHING_ELSE)) {
      available.addAll(query.words(NAME, Equipment.class));
    }
    return available;
  }
}
