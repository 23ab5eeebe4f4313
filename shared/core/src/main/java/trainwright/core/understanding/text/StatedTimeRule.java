package trainwright.core.understanding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds lengths of time: 20 min, 45', 1h30, half an hour, an hour and a half, 15 to 20 minutes (the
 * middle: 1,050 s).
 */
public final class StatedTimeRule {
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int LONGEST_M = 120;

  private final MarkedText text;
  private final Map<Integer, Quantity> quantities = new HashMap<>();
  private final Map<Integer, Mark> marks = new HashMap<>();

  private StatedTimeRule(MarkedText text) {
    this.text = text;
    QuantityRule.find(text).forEach(q -> quantities.put(q.from(), q));
    text.marks(Mark.Kind.UNIT, Mark.Kind.TIME, Mark.Kind.PLUS_HALF, Mark.Kind.LINK)
        .forEach(mark -> marks.putIfAbsent(mark.from(), mark));
  }

  /** All lengths of time in order; they don't overlap. */
  public static List<StatedTime> find(MarkedText text) {
    var rule = new StatedTimeRule(text);
    var found = new ArrayList<StatedTime>();
    int at = 0;
    while (at < text.tokens().size()) {
      var time = rule.at(at).map(rule::withHalf).map(rule::withMinutes);
      time.ifPresent(found::add);
      at = time.map(StatedTime::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<StatedTime> at(int at) {
    var idiom = marks.get(at);
    if (idiom != null && idiom.kind() == Mark.Kind.TIME) {
      var seconds = Double.parseDouble(idiom.value());
      return Optional.of(new StatedTime(seconds, seconds < HOUR ? MINUTE : HOUR, at, idiom.to()));
    }
    var quantity = quantities.get(at);
    if (quantity == null) {
      return Optional.empty();
    }
    var first = withUnit(quantity, quantity.value(), at);
    var second = rangeEnd(first.map(StatedTime::to).orElse(quantity.to()));
    if (second.isEmpty()) {
      return first;
    }
    var last = second.get();
    var start = first.isPresent() ? first.get().seconds() : quantity.value() * last.unitSeconds();
    return start <= last.seconds() && (first.isEmpty() || first.get().unitSeconds() < HOUR * 24)
        ? Optional.of(
            new StatedTime((start + last.seconds()) / 2, last.unitSeconds(), at, last.to()))
        : first;
  }

  /** What follows "15" in "15 to 20 minutes". */
  private Optional<StatedTime> rangeEnd(int at) {
    var link = marks.get(at);
    var linked =
        link != null
            && (link.is(Mark.Kind.LINK, "to")
                || link.is(Mark.Kind.LINK, "or")
                || (link.is(Mark.Kind.LINK, "and") && between(at)));
    var dashed =
        at < text.tokens().size()
            && (text.tokens().get(at).is(Token.Kind.RANGE)
                || text.tokens().get(at).is(Token.Kind.SLASH));
    if (!linked && !dashed) {
      return Optional.empty();
    }
    var end = quantities.get(link != null && linked ? link.to() : at + 1);
    return end == null ? Optional.empty() : withUnit(end, end.value(), end.from());
  }

  private boolean between(int and) {
    return and >= 2
        && text.marks(Mark.Kind.BOUND).stream()
            .anyMatch(mark -> mark.value().equals("between") && mark.to() == and - 1);
  }

  private Optional<StatedTime> withUnit(Quantity quantity, double value, int from) {
    int at = quantity.to();
    if (at >= text.tokens().size()) {
      return Optional.empty();
    }
    if (text.tokens().get(at).is(Token.Kind.PRIME)) {
      return Optional.of(new StatedTime(value * MINUTE, MINUTE, from, at + 1));
    }
    var half = marks.get(at);
    if (half != null && half.kind() == Mark.Kind.PLUS_HALF) {
      return withUnit(new Quantity(value, quantity.from(), half.to()), value + 0.5, from);
    }
    var unit = marks.get(at);
    return unit == null || unit.kind() != Mark.Kind.UNIT
        ? Optional.empty()
        : ofUnit(unit, value, from);
  }

  /**
   * A letter is a unit only after digits. A glued "m" may mean minutes (20m); a free one or a long
   * one means metres.
   */
  private Optional<StatedTime> ofUnit(Mark unit, double value, int from) {
    var before = text.tokens().get(unit.from() - 1);
    if (text.tokens().get(unit.from()).word().length() == 1
        && before.is(Token.Kind.WORD)
        && before.word().chars().allMatch(c -> c < 0x250)) {
      return Optional.empty();
    }
    var metres = unit.value().equals("m");
    if (metres && (!text.tokens().get(unit.from()).glued() || value > LONGEST_M)) {
      return Optional.empty();
    }
    int seconds = metres ? MINUTE : Integer.parseInt(unit.value());
    return Optional.of(new StatedTime(value * seconds, seconds, from, unit.to()));
  }

  private StatedTime withHalf(StatedTime time) {
    var half = marks.get(time.to());
    return half != null && half.kind() == Mark.Kind.PLUS_HALF
        ? time.plus(time.unitSeconds() / 2.0, half.to())
        : time;
  }

  /** Adds the minutes of 1h30, 1 h 30 min, an hour and fifteen minutes. */
  private StatedTime withMinutes(StatedTime time) {
    if (time.unitSeconds() != HOUR) {
      return time;
    }
    var link = marks.get(time.to());
    int at = link != null && link.is(Mark.Kind.LINK, "and") ? link.to() : time.to();
    var minutes = quantities.get(at);
    if (minutes == null || minutes.value() >= 60) {
      return time;
    }
    var full = withUnit(minutes, minutes.value(), at).filter(t -> t.unitSeconds() == MINUTE);
    if (full.isPresent()) {
      return time.plus(full.get().seconds(), full.get().to());
    }
    var glued = at == time.to() && text.tokens().get(at).glued();
    return glued ? time.plus(minutes.value() * MINUTE, minutes.to()) : time;
  }
}
