package trainwright.core.understanding.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RoutineFormat;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;
import trainwright.platform.Words;

/** Finds goals, wishes, the videos' format and named exercises in a text. */
final class AimRule {
  private final MarkedText text;
  private final Set<Goal> goals = EnumSet.noneOf(Goal.class);
  private final Set<Tag> wishes = EnumSet.noneOf(Tag.class);
  private final Set<Category> categories = EnumSet.noneOf(Category.class);
  private final Set<Muscle> muscles = EnumSet.noneOf(Muscle.class);
  private final Map<String, Set<BodyArea>> loads = new LinkedHashMap<>();
  private final Set<BodyArea> strains = EnumSet.noneOf(BodyArea.class);
  private boolean sitting;
  private final List<String> warnings = new ArrayList<>();

  private AimRule(MarkedText text) {
    this.text = text;
  }

  /** What a text wants. */
  static Aims find(MarkedText text) {
    var rule = new AimRule(text);
    rule.goals();
    rule.wishes();
    rule.exercises();
    rule.plan();
    return new Aims(
        rule.goals,
        rule.wishes,
        rule.format(),
        rule.categories,
        rule.muscles,
        rule.loads,
        rule.strains,
        rule.sitting,
        rule.warnings);
  }

  private void goals() {
    for (var mark : text.marks(Mark.Kind.GOAL)) {
      if (!text.negated(mark)) {
        goals.add(Words.get(Goal.class, mark.value()));
      }
    }
    for (var mark : text.marks(Mark.Kind.CONTEXT)) {
      if (mark.value().equals("sitting") && !text.negated(mark)) {
        goals.add(Goal.POSTURE);
        sitting = true;
        strains.addAll(Set.of(BodyArea.NECK, BodyArea.UPPER_BACK, BodyArea.HIPS));
      } else if (mark.value().equals("standing") && !text.negated(mark)) {
        strains.addAll(Set.of(BodyArea.LOWER_BACK, BodyArea.CALVES, BodyArea.FEET));
      }
    }
  }

  private void wishes() {
    for (var mark : text.marks(Mark.Kind.WISH)) {
      var wish = Words.get(Tag.class, mark.value());
      if (!text.negated(mark)) {
        wishes.add(wish);
      } else if (wish == Tag.STANDING || wish == Tag.SEATED) {
        wishes.add(wish == Tag.STANDING ? Tag.SEATED : Tag.STANDING);
      } else if (wish == Tag.FLOOR) {
        wishes.add(Tag.STANDING);
      }
    }
    settle();
  }

  /** No exercise is both seated and standing: at a desk both are meant, otherwise neither. */
  private void settle() {
    if (wishes.contains(Tag.DESK) || wishes.containsAll(Set.of(Tag.SEATED, Tag.STANDING))) {
      wishes.removeAll(Set.of(Tag.SEATED, Tag.STANDING));
    }
    if (wishes.contains(Tag.FLOOR) && wishes.contains(Tag.STANDING)) {
      wishes.remove(Tag.FLOOR);
    }
  }

  private void exercises() {
    var impossible = impossible(text);
    for (var mark : text.marks(Mark.Kind.EXERCISE)) {
      if (text.negated(mark)) {
        if (!text.negation(mark).equals("cannot")) {
          warnings.add(
              "An exercise can't be excluded by name; if \""
                  + text.words(mark.from(), mark.to())
                  + "\" is among the chosen, swap it.");
        }
      } else if (!text.circumstance(mark.from())
          && !impossible.contains(text.sentence(mark.from()))) {
        var exercise = NamedExercise.get(mark.value());
        categories.addAll(exercise.categories());
        muscles.addAll(exercise.muscles());
        loads.put(text.words(mark.from(), mark.to()), exercise.loads());
      }
    }
  }

  /** The sentences of "I can't do push-ups because my wrists hurt", which ask for none. */
  private static Set<Integer> impossible(MarkedText text) {
    Set<Integer> hindered = new HashSet<>();
    Set<Integer> complaining = new HashSet<>();
    for (var mark : text.marks(Mark.Kind.CAN_DO, Mark.Kind.COMPLAINT)) {
      if (mark.kind() == Mark.Kind.COMPLAINT) {
        complaining.add(text.sentence(mark.from()));
      } else if (mark.value().equals("not")) {
        hindered.add(text.sentence(mark.from()));
      }
    }
    hindered.retainAll(complaining);
    return hindered;
  }

  private void plan() {
    if (!text.marks(Mark.Kind.PLAN).isEmpty()) {
      warnings.add(
          "Several days are mentioned; one session was made, which can be repeated on each of"
              + " them.");
    }
  }

  private @Nullable RoutineFormat format() {
    return text.marks(Mark.Kind.FORMAT).stream()
        .map(mark -> Words.get(RoutineFormat.class, mark.value()))
        .findFirst()
        .orElse(null);
  }
}
