package trainwright.core.understanding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds numbers: 20, 1.5, 1/2, 1 1/2, twenty-five, one hundred. */
public final class QuantityRule {
  private static final double HUNDRED = 100;

  private QuantityRule() {}

  /** All numbers of a text in order; they don't overlap. */
  public static List<Quantity> find(MarkedText text) {
    Map<Integer, Mark> words = new HashMap<>();
    text.marks(Mark.Kind.NUMBER).forEach(mark -> words.put(mark.from(), mark));
    var found = new ArrayList<Quantity>();
    int at = 0;
    while (at < text.tokens().size()) {
      var word = words.get(at);
      if (word != null) {
        add(found, new Quantity(Double.parseDouble(word.value()), at, word.to()));
        at = word.to();
      } else if (text.tokens().get(at).is(Token.Kind.NUMBER)) {
        var number = digits(text.tokens(), at);
        add(found, number);
        at = number.to();
      } else {
        at++;
      }
    }
    return found;
  }

  private static Quantity digits(List<Token> tokens, int at) {
    double value = tokens.get(at).number();
    var fraction =
        at + 2 < tokens.size()
            && tokens.get(at + 1).is(Token.Kind.SLASH)
            && tokens.get(at + 2).is(Token.Kind.NUMBER)
            && value < tokens.get(at + 2).number()
            && tokens.get(at + 2).number() <= 4;
    return fraction
        ? new Quantity(value / tokens.get(at + 2).number(), at, at + 3)
        : new Quantity(value, at, at + 1);
  }

  /** Joins "twenty" and "five", "two" and "hundred", "1" and "1/2". */
  private static void add(List<Quantity> found, Quantity next) {
    if (!found.isEmpty() && found.getLast().to() == next.from()) {
      var last = found.getLast();
      var tens = last.value() >= 20 && last.value() % 10 == 0 && next.value() < 10;
      var part = last.value() >= 1 && next.value() < 1 && next.value() > 0;
      if (tens || part) {
        found.removeLast();
        found.add(new Quantity(last.value() + next.value(), last.from(), next.to()));
        return;
      }
      if (next.value() == HUNDRED && last.value() < 10) {
        found.removeLast();
        found.add(new Quantity(last.value() * HUNDRED, last.from(), next.to()));
        return;
      }
    }
    found.add(next);
  }
}
