package trainwright.core.understanding.refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trainwright.core.exercise.Equipment;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.Refusal;
import trainwright.core.understanding.fact.TextFacts;
import trainwright.core.understanding.text.BodyMentionRule;
import trainwright.core.understanding.text.LanguageRule;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;
import trainwright.core.understanding.text.StatedTimeRule;
import trainwright.core.understanding.text.Token;
import trainwright.core.understanding.text.WordTable;
import trainwright.platform.Words;

/**
 * Decides whether a text asks for a workout: by evidence, each kind counted once, against words for
 * something else or for the machine. A genuine request beside those is planned, with a warning.
 */
public final class ScopeRule {
  private static final int ENOUGH = 2;
  private static final int GOVERNED = 8;
  private static final int TERSE = 8;
  private static final String SPORT = "sport";
  private static final Map<String, String> ELSEWHERE =
      WordTable.rows(ScopeRule.class, "off_topic.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  private static final List<String> PAYLOADS =
      WordTable.rows(ScopeRule.class, "payloads.tsv", 1).stream().map(row -> row.get(0)).toList();

  private final MarkedText text;
  private final TextFacts facts;
  private final List<Mark> off;
  private final boolean hostile;

  private ScopeRule(TextFacts facts) {
    this.facts = facts;
    this.text = facts.text();
    this.off = text.marks(Mark.Kind.OFF);
    this.hostile = !text.marks(Mark.Kind.HOSTILE).isEmpty() || payload(text.raw());
  }

  private static boolean payload(String raw) {
    var lower = raw.toLowerCase(Locale.ROOT);
    return PAYLOADS.stream().anyMatch(lower::contains);
  }

  /** Why a text is no request for a workout, or nothing when it is one. */
  public static Optional<Reading.Refused> refusal(TextFacts facts) {
    return new ScopeRule(facts).refusal();
  }

  /** Why a text is no goal of a program, or nothing when it is one: a sport is a goal too. */
  public static Optional<Reading.Refused> goalRefusal(TextFacts facts) {
    var rule = new ScopeRule(facts);
    var other = rule.off.stream().filter(mark -> !mark.value().equals(SPORT)).findFirst();
    if (rule.onlyHostile() || (other.isPresent() && !rule.genuine(Mark.Kind.OFF))) {
      return rule.refusal();
    }
    boolean sport = !facts.text().marks(Mark.Kind.OFF, Mark.Kind.OUTING).isEmpty();
    return sport || rule.evidence(_ -> true) >= ENOUGH
        ? Optional.empty()
        : refused(Refusal.NOT_UNDERSTOOD, rule.notUnderstood());
  }

  /** What was left aside in a request that is planned. */
  public static List<String> warnings(TextFacts facts) {
    var rule = new ScopeRule(facts);
    var warnings = new ArrayList<String>();
    if (rule.hostile) {
      warnings.add(
          "Part of the text reads like instructions or code for a machine; it was ignored.");
    }
    if (!rule.off.isEmpty()) {
      warnings.add(
          "Only a routine can be made here; this part was left aside: \""
              + rule.text.words(rule.off.getFirst().from(), rule.off.getFirst().to())
              + "\".");
    }
    return warnings;
  }

  private Optional<Reading.Refused> refusal() {
    if (onlyHostile()) {
      return refused(Refusal.HOSTILE, RefusalTexts.of(Refusal.HOSTILE));
    }
    if (!off.isEmpty() && !genuine(Mark.Kind.OFF)) {
      return refused(Refusal.NOT_A_WORKOUT, elsewhere(off.getFirst().value()));
    }
    if (text.marks(Mark.Kind.OUTING).stream().anyMatch(mark -> !text.negated(mark))
        && text.marks().stream().noneMatch(ScopeRule::trains)) {
      return refused(Refusal.NOT_A_WORKOUT, elsewhere(SPORT));
    }
    if (evidence(_ -> true) < ENOUGH) {
      return refused(Refusal.NOT_UNDERSTOOD, notUnderstood());
    }
    return Optional.empty();
  }

  private boolean onlyHostile() {
    return hostile && !genuine(Mark.Kind.HOSTILE);
  }

  private static Optional<Reading.Refused> refused(Refusal reason, String detail) {
    return Optional.of(new Reading.Refused(reason, detail));
  }

  private static String elsewhere(String kind) {
    return Objects.requireNonNull(ELSEWHERE.get(kind), kind) + " " + RefusalTexts.EXAMPLE;
  }

  private String notUnderstood() {
    var language = text.language();
    return language.equals(LanguageRule.ENGLISH)
        ? RefusalTexts.of(Refusal.NOT_UNDERSTOOD)
        : "The text seems to be "
            + LanguageRule.name(language)
            + ", of which only common words are understood. "
            + RefusalTexts.of(Refusal.NOT_UNDERSTOOD);
  }

  /** Whether a workout is asked for beside words of a kind that speak against it. */
  private boolean genuine(Mark.Kind against) {
    Set<Integer> tainted = new HashSet<>();
    text.marks(against).stream()
        .filter(mark -> !mark.value().equals(SPORT))
        .forEach(mark -> tainted.add(text.sentence(mark.from())));
    IntPredicate clean = token -> !tainted.contains(text.sentence(token));
    var complaint =
        BodyMentionRule.find(text).stream()
            .anyMatch(m -> clean.test(m.from()) && !m.complaints().isEmpty());
    var asked = against == Mark.Kind.HOSTILE && evidence(clean) > ENOUGH;
    return governed(against) || complaint || asked || besideAText();
  }

  /** Whether a mark names something to train, with what, or why. */
  private static boolean trains(Mark mark) {
    return switch (mark.kind()) {
      case REQUEST, GOAL, EXERCISE, BODY, MUSCLE, COMPLAINT, CONDITION, EQUIPMENT, CONTEXT -> true;
      default -> false;
    };
  }

  /** "a poem and a 10 minute stretch": a length and what to train in it, joined on by "and". */
  private boolean besideAText() {
    if (off.isEmpty() || !off.stream().allMatch(mark -> mark.value().equals("text"))) {
      return false;
    }
    return text.marks(Mark.Kind.LINK).stream()
        .filter(link -> link.value().equals("and") || link.value().equals("but"))
        .filter(link -> link.from() >= off.getFirst().to())
        .anyMatch(link -> timed(link.to()));
  }

  private boolean timed(int from) {
    var next = text.marks(Mark.Kind.OFF).stream().mapToInt(Mark::from).filter(o -> o >= from);
    int to = next.findFirst().orElse(text.tokens().size());
    return facts.length().usable()
        && StatedTimeRule.find(text).stream().anyMatch(t -> t.from() >= from && t.to() <= to)
        && text.marks().stream().anyMatch(m -> m.from() >= from && m.to() <= to && trains(m));
  }

  /** "make me a routine": a verb of asking that reaches a workout. */
  private boolean governed(Mark.Kind against) {
    Mark verb = null;
    for (var mark : text.marks()) {
      if (mark.kind() == Mark.Kind.VERB) {
        verb = mark;
      } else if (mark.kind() == against) {
        verb = null;
      } else if (mark.kind() == Mark.Kind.REQUEST
          && verb != null
          && mark.from() - verb.to() <= GOVERNED
          && text.sentence(mark.from()) == text.sentence(verb.from())) {
        return true;
      }
    }
    return false;
  }

  private int evidence(IntPredicate counted) {
    var kinds =
        text.marks().stream()
            .filter(mark -> counted.test(mark.from()))
            .map(Mark::kind)
            .collect(Collectors.toSet());
    int sum = kinds.stream().mapToInt(ScopeRule::weight).sum();
    sum += kinds.contains(Mark.Kind.REQUEST) ? request(counted) : 0;
    sum += gear().filter(mark -> counted.test(mark.from())).count() > 1 ? 1 : 0;
    var mentions = BodyMentionRule.find(text).stream().filter(m -> counted.test(m.from())).toList();
    sum += mentions.isEmpty() ? 0 : 1;
    sum += mentions.stream().anyMatch(m -> !m.complaints().isEmpty()) ? 1 : 0;
    if (facts.length().seconds() != null) {
      var terse = text.tokens().size() <= TERSE && facts.length().usable();
      sum += facts.length().asked() || terse ? 2 : 1;
    }
    return sum + (dense() ? 1 : 0);
  }

  /** "workout" says it, "session" may be any. */
  private int request(IntPredicate counted) {
    return text.marks(Mark.Kind.REQUEST).stream()
        .filter(mark -> counted.test(mark.from()))
        .mapToInt(mark -> mark.value().equals("weak") ? 1 : ENOUGH)
        .max()
        .orElse(0);
  }

  /** Equipment that a household does not have. */
  private Stream<Mark> gear() {
    return text.marks(Mark.Kind.EQUIPMENT).stream()
        .filter(
            mark ->
                Words.find(Equipment.class, mark.value())
                    .map(thing -> !Equipment.household().contains(thing))
                    .orElse(true));
  }

  private static int weight(Mark.Kind kind) {
    return switch (kind) {
      case EXERCISE, GOAL, CONDITION, BARE -> 2;
      case EQUIPMENT, FORMAT, PLACE, LEVEL, WISH, CONTEXT, TRAINING, ONLY -> 1;
      case NUMBER, UNIT, PLUS_HALF, TIME, LENGTH, CUE, BOUND, HINT, PAUSE, AGE, CAN_DO -> 0;
      case REQUEST, BODY, MUSCLE, COMPLAINT, LACKS, NEGATION, GONE, VERB, PLAN, AGO -> 0;
      case RECENT, CLEARED, RED, OFF, OUTING, HOSTILE, LINK, FILLER -> 0;
    };
  }

  /** Whether most of a text is about the body, a desk job or a time: "abs and glutes". */
  private boolean dense() {
    long words = text.tokens().stream().filter(token -> token.is(Token.Kind.WORD)).count();
    var marks =
        text.marks(Mark.Kind.BODY, Mark.Kind.MUSCLE, Mark.Kind.CONTEXT, Mark.Kind.UNIT).stream();
    int known = Stream.concat(marks, gear()).mapToInt(mark -> mark.to() - mark.from()).sum();
    return known > 0 && 2L * known >= words;
  }
}
