package trainwright.core.understanding.fact;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.understanding.text.WordTable;

/**
 * A part of the body as people name it, from {@code body.tsv}.
 *
 * @param name what the word lists call it
 * @param areas what is spared or worked on
 * @param muscles what is trained when it is to be trained
 * @param categories the families that train it
 */
record BodyPart(String name, Set<BodyArea> areas, Set<Muscle> muscles, Set<Category> categories) {
  private static final Map<String, BodyPart> PARTS =
      WordTable.rows(BodyPart.class, "body.tsv", 4).stream()
          .map(
              row ->
                  new BodyPart(
                      row.get(0),
                      WordTable.constants(BodyArea.class, row.get(1)),
                      WordTable.constants(Muscle.class, row.get(2)),
                      WordTable.constants(Category.class, row.get(3))))
          .collect(Collectors.toUnmodifiableMap(BodyPart::name, Function.identity()));

  /**
   * The areas that training it works. Arms are trained by their muscles alone: neither wrist
   * circles nor side raises are work for the triceps, although elbows are spared with it.
   */
  Set<BodyArea> trainedAreas() {
    boolean arm = areas.contains(BodyArea.ELBOWS) && !muscles.isEmpty();
    return arm ? Set.of() : areas;
  }

  static BodyPart get(String name) {
    var part = PARTS.get(name);
    if (part == null) {
      throw new IllegalArgumentException("body.tsv has no " + name);
    }
    return part;
  }
}
