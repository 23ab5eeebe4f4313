package trainwright.core.understanding.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.text.BodyMention;
import trainwright.core.understanding.text.BodyMentionRule;
import trainwright.core.understanding.text.Complaint;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;

/**
 * Decides which parts of the body a text wants worked on and which spared. What hurts, is injured,
 * bad or to be avoided is spared whatever else is said of it; what is tight or stiff is loosened;
 * what is only named is trained (docs/decisions/0051).
 */
final class BodyRule {
  private static final Set<Complaint> WISHED = EnumSet.of(Complaint.WEAK);

  private final Set<BodyArea> spare = EnumSet.noneOf(BodyArea.class);
  private final Set<BodyArea> painful = EnumSet.noneOf(BodyArea.class);
  private final Set<BodyArea> loosen = EnumSet.noneOf(BodyArea.class);
  private final Set<BodyArea> train = EnumSet.noneOf(BodyArea.class);
  private final List<BodyPart> trained = new ArrayList<>();
  private final Set<Tag> wishes = EnumSet.noneOf(Tag.class);
  private final Set<String> advice = new LinkedHashSet<>();
  private boolean tired;

  private BodyRule() {}

  /** What a text says about the body. */
  static BodyFacts find(MarkedText text) {
    var rule = new BodyRule();
    for (var mention : BodyMentionRule.find(text)) {
      rule.take(text, mention);
    }
    for (var mark : text.marks(Mark.Kind.CONDITION)) {
      if (!text.negated(mark)) {
        rule.take(Condition.get(mark.value()));
      }
    }
    return rule.facts();
  }

  private void take(MarkedText text, BodyMention mention) {
    var spares =
        mention.complaints().stream().anyMatch(Complaint::spares)
            || (WISHED.containsAll(mention.complaints()) && denied(text, mention));
    tired |= mention.says(Complaint.TIRED);
    for (var mark : mention.parts()) {
      var part = BodyPart.get(mark.value());
      if (spares) {
        spare.addAll(part.areas());
        if (mention.complaints().stream().anyMatch(Complaint::hurts)) {
          painful.addAll(part.areas());
        }
      } else if (!mention.complaints().isEmpty() || !text.circumstance(mark.from())) {
        work(mention, part);
      }
    }
  }

  /** "not my shoulders", "no legs today", "without core work": to be left alone. */
  private static boolean denied(MarkedText text, BodyMention mention) {
    return mention.parts().stream()
        .map(text::negation)
        .anyMatch(negation -> negation.equals("plain") || negation.equals("without"));
  }

  private void work(BodyMention mention, BodyPart part) {
    if (mention.says(Complaint.TIGHT)) {
      loosen.addAll(part.areas());
    } else if (!mention.says(Complaint.FINE)) {
      train.addAll(part.areas());
      trained.add(part);
    }
  }

  private void take(Condition condition) {
    spare.addAll(condition.spare());
    loosen.addAll(condition.focus());
    wishes.addAll(condition.wishes());
    if (!condition.advice().isEmpty()) {
      advice.add(condition.advice());
    }
  }

  private BodyFacts facts() {
    var clashes = EnumSet.copyOf(spare);
    clashes.removeIf(area -> !train.contains(area) && !loosen.contains(area));
    loosen.removeAll(spare);
    train.removeAll(spare);
    Set<Muscle> muscles = EnumSet.noneOf(Muscle.class);
    Set<Category> categories = EnumSet.noneOf(Category.class);
    Set<BodyArea> worked = EnumSet.noneOf(BodyArea.class);
    for (var part : trained) {
      worked.addAll(part.trainedAreas());
      if (!spare.containsAll(part.areas())) {
        muscles.addAll(part.muscles());
        categories.addAll(part.categories());
      }
    }
    train.retainAll(worked);
    muscles.removeIf(muscle -> spare.contains(MuscleArea.of(muscle)));
    return new BodyFacts(
        spare, painful, loosen, train, muscles, categories, wishes, tired, clashes, advice);
  }
}
