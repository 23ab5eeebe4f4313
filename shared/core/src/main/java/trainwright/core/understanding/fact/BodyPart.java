package trainwright.core.understanding.fact;

import java.util.EnumSet;
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

  private static final Set<BodyArea> ARM_JOINTS = EnumSet.of(BodyArea.ELBOWS, BodyArea.WRISTS);

  /**
   * The areas that training it works: arms are trained by their muscles, and wrist circles are no
   * work for the triceps, although elbows are spared with it.
   */
  Set<BodyArea> trainedAreas() {
    var trained = EnumSet.noneOf(BodyArea.class);
    trained.addAll(areas);
    if (!muscles.isEmpty() && !categories.isEmpty()) {
      trained.removeAll(ARM_JOINTS);
    }
    return trained;
  }

  static BodyPart get(String name) {
    var part = PARTS.get(name);
    if (part == null) {
      throw new IllegalArgumentException("body.tsv has no " + name);
    }
    return part;
  }
}
