package trainwright.core.understanding.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Equipment;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;
import trainwright.core.understanding.text.WordTable;
import trainwright.platform.Words;

/**
 * Finds what a text says is there and is not there. A gym has everything; a home gym what {@link
 * #HOME_GYM} lists; naming things at home narrows both only after "only".
 */
public final class EquipmentRule {
  static final Set<Equipment> HOME_GYM =
      EnumSet.of(
          Equipment.DUMBBELLS,
          Equipment.BARBELL,
          Equipment.WEIGHT_PLATE,
          Equipment.BENCH,
          Equipment.RESISTANCE_BAND,
          Equipment.PULL_UP_BAR);

  private static final int NEAR = 4;

  private final MarkedText text;
  private final Set<Equipment> had = EnumSet.noneOf(Equipment.class);
  private final Set<Equipment> lacking = EnumSet.noneOf(Equipment.class);
  private final List<String> warnings = new ArrayList<>();
  private boolean closed;

  private EquipmentRule(MarkedText text) {
    this.text = text;
  }

  /** What a text says about equipment. */
  static EquipmentFacts find(MarkedText text) {
    var rule = new EquipmentRule(text);
    rule.named();
    rule.places();
    rule.implied();
    rule.had.removeAll(rule.lacking);
    return new EquipmentFacts(rule.had, rule.lacking, rule.closed, rule.warnings);
  }

  private void named() {
    for (var mark : text.marks(Mark.Kind.EQUIPMENT)) {
      var things = WordTable.constants(Equipment.class, mark.value().replace('+', ','));
      (text.negated(mark) ? lacking : had).addAll(things);
    }
    for (var mark : text.marks(Mark.Kind.LACKS)) {
      lacking.addAll(WordTable.constants(Equipment.class, mark.value().replace('+', ',')));
    }
    closed = !text.marks(Mark.Kind.BARE).isEmpty() || onlyNamed();
  }

  private boolean onlyNamed() {
    var marks = text.marks(Mark.Kind.ONLY, Mark.Kind.EQUIPMENT);
    for (int i = 1; i < marks.size(); i++) {
      var only = marks.get(i - 1);
      var thing = marks.get(i);
      if (only.kind() == Mark.Kind.ONLY
          && thing.kind() == Mark.Kind.EQUIPMENT
          && thing.from() - only.to() <= NEAR
          && text.clause(only.from()) == text.clause(thing.from())) {
        return true;
      }
    }
    return false;
  }

  private void places() {
    if (closed) {
      return;
    }
    for (var mark : text.marks(Mark.Kind.PLACE)) {
      if (text.negated(mark)) {
        closed = closed || mark.value().equals("gym");
      } else if (mark.value().equals("gym")) {
        had.addAll(EnumSet.allOf(Equipment.class));
      } else if (mark.value().equals("home_gym") && had.isEmpty()) {
        had.addAll(HOME_GYM);
        warnings.add("A home gym was taken to have: " + words(HOME_GYM) + ".");
      }
    }
  }

  /** Who asks for pull-ups is taken to have a bar, unless the text says otherwise. */
  private void implied() {
    if (closed) {
      return;
    }
    for (var mark : text.marks(Mark.Kind.EXERCISE)) {
      var needs = EnumSet.noneOf(Equipment.class);
      needs.addAll(NamedExercise.get(mark.value()).needs());
      needs.removeAll(had);
      needs.removeAll(lacking);
      if (!needs.isEmpty() && !text.negated(mark)) {
        had.addAll(needs);
        warnings.add(
            "Asking for "
                + text.words(mark.from(), mark.to())
                + " was taken to mean that this is there: "
                + words(needs)
                + ".");
      }
    }
  }

  public static String words(Set<? extends Enum<?>> constants) {
    return String.join(", ", constants.stream().map(Words::of).toList()).replace('_', ' ');
  }
}
