package trainwright.core.understanding.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Words;

/**
 * Finds the parts of the body in a text and attaches each complaint to the mention it is about: an
 * adjective ({@code >}) to what follows, a noun or verb ({@code <}) to what precedes unless "in" or
 * "with" leads on.
 */
public final class BodyMentionRule {
  private static final int NEAR = 4;

  private final MarkedText text;
  private final List<BodyMention> mentions;
  private final BitSet busyClauses = new BitSet();
  private final BitSet cannotClauses = new BitSet();
  private final BitSet prepositions = new BitSet();
  private final BitSet verbs = new BitSet();

  private BodyMentionRule(MarkedText text) {
    this.text = text;
    this.mentions = mentions(text);
    text.marks(
            Mark.Kind.REQUEST, Mark.Kind.GOAL, Mark.Kind.EXERCISE, Mark.Kind.VERB, Mark.Kind.ONLY)
        .forEach(mark -> busyClauses.set(text.clause(mark.from())));
    text.marks(Mark.Kind.VERB).forEach(mark -> verbs.set(mark.from()));
    for (var mark : text.marks(Mark.Kind.NEGATION, Mark.Kind.FILLER)) {
      if (mark.is(Mark.Kind.NEGATION, "cannot")) {
        cannotClauses.set(text.clause(mark.from()));
      } else if (mark.is(Mark.Kind.FILLER, "in")) {
        prepositions.set(mark.from());
      }
    }
  }

  /** All mentions of a text in order, with what is said about them. */
  public static List<BodyMention> find(MarkedText text) {
    var rule = new BodyMentionRule(text);
    rule.attach();
    rule.mentions.forEach(BodyMention::dropPrevented);
    rule.passAlong();
    return rule.mentions;
  }

  private static List<BodyMention> mentions(MarkedText text) {
    var mentions = new ArrayList<BodyMention>();
    var run = new ArrayList<Mark>();
    var continues = false;
    for (var mark : text.marks(Mark.Kind.BODY, Mark.Kind.MUSCLE)) {
      if (!run.isEmpty() && !joined(text, run.getLast().to(), mark.from(), false)) {
        mentions.add(new BodyMention(run, continues));
        continues = joined(text, run.getLast().to(), mark.from(), true);
        run.clear();
      }
      run.add(mark);
    }
    if (!run.isEmpty()) {
      mentions.add(new BodyMention(run, continues));
    }
    return mentions;
  }

  private static boolean joined(MarkedText text, int from, int to, boolean byComma) {
    if (to - from > NEAR) {
      return false;
    }
    for (int i = from; i < to; i++) {
      var comma = byComma && text.tokens().get(i).is(Token.Kind.COMMA);
      var slash = text.tokens().get(i).is(Token.Kind.SLASH);
      if (!comma && !slash && !text.filler(i) && !text.joins(i)) {
        return false;
      }
    }
    return true;
  }

  private void attach() {
    int next = 0;
    var complaints = text.marks(Mark.Kind.COMPLAINT);
    for (int i = 0; i < complaints.size(); i++) {
      var complaint = complaints.get(i);
      while (next < mentions.size() && mentions.get(next).to() <= complaint.from()) {
        next++;
      }
      int limit = i + 1 < complaints.size() ? complaints.get(i + 1).from() : Integer.MAX_VALUE;
      attach(complaint, next, limit);
    }
  }

  private void attach(Mark complaint, int nextIndex, int nextComplaint) {
    int clause = text.clause(complaint.from());
    var before = mention(nextIndex - 1);
    var after = mention(nextIndex);
    var previous = before != null && text.clause(before.from()) == clause ? before : null;
    var following =
        after != null && text.clause(after.from()) == clause && !asked(complaint, after)
            ? after
            : null;
    if (following != null && following.from() <= complaint.from()) {
      say(following, complaint);
      return;
    }
    var close =
        following != null
            && following.from() - complaint.to() <= NEAR
            && following.from() < nextComplaint;
    var leads = complaint.value().endsWith(">") || prepositions.get(complaint.to());
    var chosen = leads && close ? following : previous != null ? previous : following;
    if (chosen == null) {
      chosen = neighbour(complaint, before, after);
    }
    if (chosen != null) {
      say(chosen, complaint);
    }
  }

  /** Whether a new wish begins between a complaint and a mention: "give me". */
  private boolean asked(Mark complaint, BodyMention mention) {
    int verb = verbs.nextSetBit(complaint.to());
    return verb >= 0 && verb < mention.from();
  }

  /** A clause without a part of the body speaks of the one before: "my knees, they hurt". */
  private @Nullable BodyMention neighbour(
      Mark complaint, @Nullable BodyMention before, @Nullable BodyMention after) {
    int sentence = text.sentence(complaint.from());
    if (before != null && text.sentence(before.from()) == sentence && before.open()) {
      return before;
    }
    var colon =
        complaint.to() < text.tokens().size()
            && text.tokens().get(complaint.to()).is(Token.Kind.BREAK);
    return colon && after != null && text.sentence(after.from()) == sentence ? after : null;
  }

  private @Nullable BodyMention mention(int index) {
    return index >= 0 && index < mentions.size() ? mentions.get(index) : null;
  }

  private void say(BodyMention mention, Mark complaint) {
    var word = complaint.value();
    var leads = word.endsWith(">");
    var kind =
        Words.get(Complaint.class, word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT));
    mention.say(denied(complaint) ? opposite(kind) : kind, leads);
  }

  /** Whether a complaint is denied; "can't run without knee pain" is not a denial. */
  private boolean denied(Mark complaint) {
    return text.negated(complaint)
        && !(text.negation(complaint).equals("without")
            && cannotClauses.get(text.clause(complaint.from())));
  }

  private static Complaint opposite(Complaint kind) {
    return switch (kind) {
      case FINE -> Complaint.BAD;
      case AVOID -> Complaint.PREVENT;
      case WEAK, HARM -> Complaint.AVOID;
      case FRACTURE, TEAR, SURGERY, PAIN, SORE, BAD, TIRED, TIGHT, PREVENT -> Complaint.FINE;
    };
  }

  private void passAlong() {
    for (int i = 1; i < mentions.size(); i++) {
      if (mentions.get(i).continues() && bare(mentions.get(i))) {
        mentions.get(i).inheritFrom(mentions.get(i - 1));
      }
    }
    for (int i = mentions.size() - 2; i >= 0; i--) {
      if (mentions.get(i + 1).continues() && bare(mentions.get(i))) {
        mentions.get(i).inheritBackFrom(mentions.get(i + 1));
      }
    }
  }

  private boolean bare(BodyMention mention) {
    return mention.silent()
        && mention.parts().stream().allMatch(part -> part.kind() == Mark.Kind.BODY)
        && !busyClauses.get(text.clause(mention.from()));
  }
}
