package trainwright.core.understanding.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what "no", "without" or "don't have" refers to: the first thing after it in its clause
 * (also the bound in "not longer than"), the complaint of that thing, and the rest of a list that
 * "or" or "nor" closes.
 */
final class NegationRule {
  private static final Set<Mark.Kind> THINGS =
      EnumSet.of(
          Mark.Kind.EQUIPMENT,
          Mark.Kind.PLACE,
          Mark.Kind.BODY,
          Mark.Kind.MUSCLE,
          Mark.Kind.COMPLAINT,
          Mark.Kind.CONDITION,
          Mark.Kind.WISH,
          Mark.Kind.LEVEL,
          Mark.Kind.GOAL,
          Mark.Kind.CONTEXT,
          Mark.Kind.EXERCISE,
          Mark.Kind.RED,
          Mark.Kind.OUTING,
          Mark.Kind.BOUND);
  private static final int REACH = 6;
  private static final int GAP = 3;

  private final MarkedText text;
  private final List<Mark> marks;
  private final Map<Mark, String> negated = new HashMap<>();

  private NegationRule(MarkedText text) {
    this.text = text;
    this.marks = text.marks();
  }

  /** The negated marks of a text, each with the value of what negates it. */
  static Map<Mark, String> find(MarkedText text) {
    var rule = new NegationRule(text);
    for (int i = 0; i < rule.marks.size(); i++) {
      var mark = rule.marks.get(i);
      if (mark.kind() == Mark.Kind.NEGATION) {
        rule.forward(i);
      } else if (mark.kind() == Mark.Kind.GONE) {
        rule.backward(i);
      }
    }
    return Map.copyOf(rule.negated);
  }

  private void forward(int index) {
    var negation = marks.get(index);
    for (int i = index + 1; i < marks.size(); i++) {
      var mark = marks.get(i);
      if (mark.from() - negation.to() > REACH
          || text.clause(mark.from()) != text.clause(negation.from())
          || mark.kind() == Mark.Kind.NEGATION
          || mark.kind() == Mark.Kind.ONLY) {
        return;
      }
      if (thing(mark) && mark.from() >= negation.to()) {
        negate(i, negation.value());
        return;
      }
    }
  }

  /** Of the bounds "at least" and "longer than" can be denied, "about" and "like" cannot. */
  private static boolean thing(Mark mark) {
    return THINGS.contains(mark.kind())
        && (mark.kind() != Mark.Kind.BOUND
            || mark.value().equals("max")
            || mark.value().equals("min"));
  }

  /** Negates a thing, its complaint, and the list it opens. */
  private void negate(int index, String how) {
    var pending = new ArrayList<Mark>();
    var last = marks.get(index);
    negated.put(last, how);
    for (int i = index + 1; i < marks.size(); i++) {
      var mark = marks.get(i);
      if (mark.from() - last.to() > GAP) {
        return;
      }
      if (mark.kind() == Mark.Kind.LINK) {
        if (mark.value().equals("or")) {
          pending.forEach(m -> negated.put(m, how));
          pending.clear();
          var next = nextThing(i + 1, mark.to());
          if (next != null && alike(next, last)) {
            negated.put(next, how);
          }
        } else if (!mark.value().equals("and") || last.kind() != Mark.Kind.EQUIPMENT) {
          return;
        }
      } else if (joins(last, mark)) {
        if (sameClause(last, mark)) {
          negated.put(mark, how);
        } else {
          pending.add(mark);
        }
        last = mark;
      } else if (mark.kind() != Mark.Kind.FILLER) {
        return;
      }
    }
  }

  private boolean joins(Mark last, Mark mark) {
    return alike(last, mark) && linked(last.to(), mark.from());
  }

  /** Whether nothing but commas, links and fillers stands between two places. */
  private boolean linked(int from, int to) {
    for (int i = from; i < to; i++) {
      var token = text.tokens().get(i);
      var joint =
          token.is(Token.Kind.COMMA)
              || token.is(Token.Kind.SLASH)
              || text.filler(i)
              || text.joins(i);
      if (!joint) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(Mark first, Mark second) {
    return first.kind() == second.kind()
        || (bodily(first) && bodily(second))
        || (spatial(first) && spatial(second));
  }

  private static boolean bodily(Mark mark) {
    return mark.kind() == Mark.Kind.BODY
        || mark.kind() == Mark.Kind.MUSCLE
        || mark.kind() == Mark.Kind.COMPLAINT;
  }

  private static boolean spatial(Mark mark) {
    return mark.kind() == Mark.Kind.EQUIPMENT || mark.kind() == Mark.Kind.PLACE;
  }

  private boolean sameClause(Mark first, Mark second) {
    return text.clause(first.from()) == text.clause(second.from());
  }

  private @Nullable Mark nextThing(int index, int from) {
    for (int i = index; i < marks.size() && marks.get(i).from() - from <= GAP; i++) {
      if (thing(marks.get(i))) {
        return marks.get(i);
      }
    }
    return null;
  }

  private void backward(int index) {
    var gone = marks.get(index);
    for (int i = index - 1; i >= 0 && gone.from() - marks.get(i).to() <= GAP; i--) {
      var mark = marks.get(i);
      if (spatial(mark) && sameClause(mark, gone)) {
        negated.put(mark, gone.value());
        return;
      }
    }
  }
}
