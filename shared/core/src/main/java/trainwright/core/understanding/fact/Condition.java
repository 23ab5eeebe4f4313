package trainwright.core.understanding.fact;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.text.WordTable;

/**
 * A named ailment or circumstance and what it means for a routine, from {@code conditions.tsv}.
 *
 * @param name what the word lists call it
 * @param spare areas that it forbids to load
 * @param focus areas that gentle work helps
 * @param wishes how exercises should then be
 * @param avoid movements that are out
 * @param only what every exercise must be
 * @param advice what the person is told beside the routine; empty when nothing
 */
record Condition(
    String name,
    Set<BodyArea> spare,
    Set<BodyArea> focus,
    Set<Tag> wishes,
    Set<MovementPattern> avoid,
    Set<Tag> only,
    String advice) {
  private static final Map<String, Condition> CONDITIONS =
      WordTable.rows(Condition.class, "conditions.tsv", 7).stream()
          .map(
              row ->
                  new Condition(
                      row.get(0),
                      WordTable.constants(BodyArea.class, row.get(1)),
                      WordTable.constants(BodyArea.class, row.get(2)),
                      WordTable.constants(Tag.class, row.get(3)),
                      WordTable.constants(MovementPattern.class, row.get(4)),
                      WordTable.constants(Tag.class, row.get(5)),
                      row.get(6)))
          .collect(Collectors.toUnmodifiableMap(Condition::name, Function.identity()));

  static Condition get(String name) {
    var condition = CONDITIONS.get(name);
    if (condition == null) {
      throw new IllegalArgumentException("conditions.tsv has no " + name);
    }
    return condition;
  }
}
