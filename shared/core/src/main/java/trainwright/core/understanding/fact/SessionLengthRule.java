package trainwright.core.understanding.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;
import trainwright.core.understanding.text.StatedTime;
import trainwright.core.understanding.text.StatedTimeRule;

/**
 * Picks the session's length among the times of a text by the words around each: "I have", "for a",
 * "workout" speak for it; "hold", "rest", "each" make it the time of an exercise; "sit", "drive",
 * "ago" of something else. "Work" does so too, but not in "balance work"; "x" only beside the time:
 * "3 x 30 seconds" is no session, "5x5 squats 45 min" is. Days and longer are never a session.
 */
final class SessionLengthRule {
  private static final int DAY = 86_400;
  private static final int BEFORE = 6;
  private static final int AFTER = 4;
  private static final int HOLD = 180;
  private static final int TERSE = 8;
  private static final double MARGIN = 0.9;
  private static final Set<Mark.Kind> CONTENT =
      EnumSet.of(
          Mark.Kind.REQUEST,
          Mark.Kind.GOAL,
          Mark.Kind.BODY,
          Mark.Kind.MUSCLE,
          Mark.Kind.WISH,
          Mark.Kind.LEVEL,
          Mark.Kind.EQUIPMENT,
          Mark.Kind.EXERCISE);

  private static final Set<String> OTHER = Set.of("item", "habit", "work", "times");

  private record Candidate(StatedTime time, int score, boolean content) {}

  private final MarkedText text;
  private final List<Mark> marks;
  private final BitSet otherTimes = new BitSet();
  private final List<String> warnings = new ArrayList<>();

  private SessionLengthRule(MarkedText text) {
    this.text = text;
    text.marks(Mark.Kind.CUE).stream()
        .filter(mark -> OTHER.contains(mark.value()))
        .forEach(mark -> otherTimes.set(mark.from()));
    var contentEnds = new BitSet();
    text.marks().stream()
        .filter(mark -> CONTENT.contains(mark.kind()))
        .forEach(mark -> contentEnds.set(mark.to()));
    this.marks =
        text.marks().stream()
            .filter(mark -> mark.kind() == Mark.Kind.CUE || !otherTimes.get(mark.from()))
            .filter(mark -> !mark.is(Mark.Kind.CUE, "work") || !contentEnds.get(mark.from()))
            .toList();
  }

  /** The session's length as far as a text tells it. */
  static SessionLength find(MarkedText text) {
    return new SessionLengthRule(text).pick();
  }

  private SessionLength pick() {
    var candidates = new ArrayList<Candidate>();
    int next = 0;
    for (var time : StatedTimeRule.find(text)) {
      if (time.unitSeconds() >= DAY) {
        continue;
      }
      while (next < marks.size() && marks.get(next).from() < time.from()) {
        next++;
      }
      candidates.add(judge(time, next));
    }
    var alone = candidates.size() == 1;
    var possible =
        candidates.stream().filter(c -> c.score() >= 0).filter(c -> likely(c, alone)).toList();
    if (possible.isEmpty()) {
      return vague(candidates);
    }
    var inside = possible.stream().filter(c -> !outing(c.time())).toList();
    var chosen = inside.isEmpty() ? possible : inside;
    return parts(chosen) ? sum(chosen) : best(chosen);
  }

  /** The "30 minute run" before a "10 minute stretch" is no part of the session. */
  private boolean outing(StatedTime time) {
    return text.marks(Mark.Kind.OUTING).stream().anyMatch(mark -> mark.from() == time.to());
  }

  /** A length that nobody would train, and nothing says is the session's, is something else. */
  private boolean likely(Candidate candidate, boolean alone) {
    double seconds = candidate.time().seconds();
    if (seconds < CompileRequest.MIN_SECONDS) {
      return candidate.score() >= (alone ? 1 : 2);
    }
    return seconds <= CompileRequest.MAX_SECONDS
        || candidate.score() > 0
        || text.tokens().size() <= TERSE;
  }

  private Candidate judge(StatedTime time, int next) {
    int score = 0;
    for (int i = next - 1; i >= 0 && time.from() - marks.get(i).to() <= BEFORE; i--) {
      var mark = marks.get(i);
      if (text.clause(mark.from()) != text.clause(time.from())) {
        break;
      }
      var weight = before(mark, time);
      if (weight != 0) {
        score += weight;
        break;
      }
    }
    return after(time, next, score);
  }

  private static int before(Mark mark, StatedTime time) {
    return switch (mark.kind()) {
      case CUE ->
          switch (mark.value()) {
            case "session", "total" -> 2;
            case "item", "habit", "work" -> -3;
            case "after", "times" -> mark.to() == time.from() ? -3 : 0;
            case "hold" -> time.seconds() < HOLD ? -3 : 1;
            default -> 0;
          };
      case VERB, ONLY -> 2;
      case REQUEST -> 1;
      default -> 0;
    };
  }

  private Candidate after(StatedTime time, int next, int scoreBefore) {
    int score = scoreBefore;
    for (int i = next; i < marks.size() && marks.get(i).from() - time.to() <= AFTER; i++) {
      var mark = marks.get(i);
      if (mark.from() < time.to()) {
        continue;
      }
      if (text.clause(mark.from()) != text.clause(time.from())) {
        break;
      }
      var apart = mark.is(Mark.Kind.CUE, "times") && mark.from() != time.to();
      int cue = mark.kind() == Mark.Kind.CUE && !apart ? following(mark, time) : 0;
      if (cue != 0) {
        return new Candidate(time, score + cue, false);
      }
      if (mark.kind() == Mark.Kind.AGO || mark.is(Mark.Kind.AGE, "old")) {
        return new Candidate(time, -3, false);
      }
      if (CONTENT.contains(mark.kind())) {
        var names = mark.kind() == Mark.Kind.REQUEST && mark.from() == time.to();
        return new Candidate(time, score + (names ? 2 : 1), true);
      }
    }
    return new Candidate(time, score, false);
  }

  private static int following(Mark cue, StatedTime time) {
    return switch (cue.value()) {
      case "session", "total" -> 2;
      case "item", "habit", "work", "times" -> -3;
      case "hold" -> time.seconds() < HOLD ? -3 : 1;
      default -> 0;
    };
  }

  /** "10 minutes of mobility and 20 minutes of strength": parts of one session. */
  private boolean parts(List<Candidate> possible) {
    int sentence = text.sentence(possible.getFirst().time().from());
    return possible.size() >= 2
        && possible.size() <= 5
        && possible.stream().allMatch(Candidate::content)
        && possible.stream().allMatch(c -> text.sentence(c.time().from()) == sentence)
        && text.marks(Mark.Kind.PLAN).isEmpty();
  }

  private SessionLength sum(List<Candidate> possible) {
    double total = possible.stream().mapToDouble(c -> c.time().seconds()).sum();
    warnings.add(
        "The times named were added up to a session of "
            + Math.round(total)
            + " seconds; give target_duration to choose another.");
    return length(total, true, false);
  }

  private SessionLength best(List<Candidate> possible) {
    var best = possible.getFirst();
    for (var candidate : possible) {
      if (candidate.score() > best.score()) {
        best = candidate;
      }
    }
    double seconds = best.time().seconds();
    var sure = possible.stream().allMatch(c -> c.time().seconds() == seconds);
    if (!sure) {
      warnings.add(
          "Several times are named; \""
              + text.words(best.time().from(), best.time().to())
              + "\" was taken as the session's length. Give target_duration to choose another.");
    }
    return length(seconds * bound(best.time()), best.score() >= 2, sure);
  }

  /**
   * Keeps a session, which may run 10 % over or under its target, within "at most 20 minutes" and
   * within "not longer than 20 minutes".
   */
  private double bound(StatedTime time) {
    return text.marks(Mark.Kind.BOUND).stream()
        .filter(mark -> mark.to() == time.from() || mark.from() == time.to())
        .mapToDouble(
            mark ->
                switch (mark.value()) {
                  case "max" -> text.negated(mark) ? 1 / MARGIN : MARGIN;
                  case "min" -> text.negated(mark) ? MARGIN : 1 / MARGIN;
                  default -> 1;
                })
        .findFirst()
        .orElse(1);
  }

  private SessionLength length(double seconds, boolean asked, boolean sure) {
    return new SessionLength(
        (int) Math.min(Integer.MAX_VALUE, Math.round(seconds)), asked, sure, warnings);
  }

  private SessionLength vague(List<Candidate> others) {
    for (var mark : text.marks(Mark.Kind.LENGTH)) {
      warnings.add(
          "\"%s\" was taken as %s seconds; give target_duration to choose another."
              .formatted(text.words(mark.from(), mark.to()), mark.value()));
      return length(Double.parseDouble(mark.value()), false, false);
    }
    if (!others.isEmpty()) {
      var time = others.getFirst().time();
      warnings.add(
          "\"%s\" was not taken as the session's length; give target_duration to set it."
              .formatted(text.words(time.from(), time.to())));
    }
    return new SessionLength(null, false, false, warnings);
  }
}
