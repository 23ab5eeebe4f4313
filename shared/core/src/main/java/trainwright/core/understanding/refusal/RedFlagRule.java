package trainwright.core.understanding.refusal;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import trainwright.core.understanding.text.BodyMention;
import trainwright.core.understanding.text.BodyMentionRule;
import trainwright.core.understanding.text.Complaint;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;
import trainwright.core.understanding.text.StatedTime;
import trainwright.core.understanding.text.StatedTimeRule;
import trainwright.core.understanding.text.WordTable;

/**
 * Finds signs that call for a doctor and not for a routine (training-rule P1). What happened long
 * ago is no red flag, except an illness of the heart, the brain or the mind; a doctor's clearance
 * lifts those of an operation and of a heart attack or stroke of the past (docs/decisions/0052).
 */
public final class RedFlagRule {
  private static final double FRESH_SECONDS = 90 * 86_400.0;
  private static final Set<String> NEVER_OLD =
      Set.of("self_harm", "eating", "heart_history", "stroke_history");
  private static final Set<String> CLEARABLE = Set.of("heart_history", "stroke_history", "post_op");
  private static final Map<String, String> ADVICE =
      WordTable.rows(RedFlagRule.class, "red_flags.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final MarkedText text;
  private final Set<Integer> oldSentences;
  private final Set<Integer> freshSentences;
  private final Set<Integer> operatedSentences;
  private final boolean cleared;

  private RedFlagRule(MarkedText text) {
    this.text = text;
    this.cleared = text.marks(Mark.Kind.CLEARED).stream().anyMatch(mark -> !text.negated(mark));
    var recent = StatedTimeRule.find(text).stream().filter(RedFlagRule::fresh).toList();
    var freshAgo =
        recent.stream().map(time -> text.sentence(time.from())).collect(Collectors.toSet());
    this.oldSentences =
        sentences(mark -> mark.kind() == Mark.Kind.AGO && !freshAgo.contains(sentence(mark)));
    this.freshSentences = sentences(mark -> mark.is(Mark.Kind.RECENT, "now"));
    freshSentences.addAll(sentences(mark -> mark.is(Mark.Kind.RECENT, "today")));
    freshSentences.addAll(
        sentences(mark -> mark.kind() == Mark.Kind.AGO && freshAgo.contains(sentence(mark))));
    this.operatedSentences = sentences(mark -> mark.is(Mark.Kind.RECENT, "op"));
  }

  private int sentence(Mark mark) {
    return text.sentence(mark.from());
  }

  private Set<Integer> sentences(Predicate<Mark> chosen) {
    return text.marks().stream()
        .filter(chosen)
        .map(this::sentence)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean fresh(StatedTime time) {
    return time.seconds() < FRESH_SECONDS && time.unitSeconds() >= 3_600;
  }

  /** The advice for the first red flag of a text, or nothing. */
  public static Optional<String> find(MarkedText text) {
    var rule = new RedFlagRule(text);
    return rule.byWords().or(rule::byComplaints).or(rule::byOperation).map(RedFlagRule::advice);
  }

  private static String advice(String kind) {
    var advice = ADVICE.get(kind);
    if (advice == null) {
      throw new IllegalArgumentException("red_flags.tsv has no " + kind);
    }
    return advice;
  }

  private Optional<String> byWords() {
    return text.marks(Mark.Kind.RED).stream()
        .filter(mark -> !text.negated(mark) && !excused(mark))
        .map(Mark::value)
        .findFirst();
  }

  private boolean excused(Mark mark) {
    if (mark.value().equals("bladder")) {
      return !text.has(Mark.Kind.CONDITION, "numbness")
          && !text.has(Mark.Kind.CONDITION, "sciatica")
          && !text.has(Mark.Kind.BODY, "back")
          && !text.has(Mark.Kind.BODY, "lower_back");
    }
    if (mark.value().equals("chest_tightness") && fromSitting()) {
      return true;
    }
    var old = oldSentences.contains(text.sentence(mark.from()));
    return (old && !NEVER_OLD.contains(mark.value()))
        || (cleared && CLEARABLE.contains(mark.value()));
  }

  /** Tightness of the chest is the heart's unless a desk or bad posture explains it. */
  private boolean fromSitting() {
    return text.has(Mark.Kind.CONTEXT, "sitting")
        || text.has(Mark.Kind.WISH, "desk")
        || text.has(Mark.Kind.GOAL, "posture");
  }

  private Optional<String> byComplaints() {
    return BodyMentionRule.find(text).stream()
        .map(this::byComplaint)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> byOperation() {
    var fresh =
        text.marks(Mark.Kind.COMPLAINT).stream()
            .filter(mark -> mark.value().startsWith("surgery") && !text.negated(mark))
            .map(this::sentence)
            .anyMatch(
                sentence ->
                    operatedSentences.contains(sentence)
                        || (freshSentences.contains(sentence) && !oldSentences.contains(sentence)));
    return fresh && !cleared ? Optional.of("post_op") : Optional.empty();
  }

  private Optional<String> byComplaint(BodyMention mention) {
    int sentence = text.sentence(mention.from());
    var old = oldSentences.contains(sentence);
    var fresh = freshSentences.contains(sentence);
    var chest = mention.parts().stream().anyMatch(part -> part.value().equals("chest"));
    if (chest && mention.says(Complaint.PAIN) && !old) {
      return Optional.of("heart");
    }
    if (mention.says(Complaint.FRACTURE) && !old && !cleared) {
      return Optional.of("acute");
    }
    if (mention.says(Complaint.TEAR) && fresh && !old) {
      return Optional.of("acute");
    }
    return Optional.empty();
  }
}
