package trainwright.core.understanding.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.text.Mark;
import trainwright.core.understanding.text.MarkedText;
import trainwright.core.understanding.text.Quantity;
import trainwright.core.understanding.text.QuantityRule;
import trainwright.core.understanding.text.StatedTime;
import trainwright.core.understanding.text.StatedTimeRule;
import trainwright.core.understanding.text.Token;
import trainwright.platform.Words;

/**
 * Finds a person's level: a word for it, then what they can do, then years of training, then hints
 * ("out of shape", "brutal"). The lowest of several counts (docs/decisions/0053).
 */
final class IntensityLevelRule {
  private static final int NEAR = 6;
  private static final double MONTH = 30.4 * 86_400;
  private static final double YEAR = 365 * 86_400.0;
  private static final int OLD = 65;
  private static final int CHILD = 16;

  private final MarkedText text;
  private final List<Quantity> numbers;
  private final Set<IntensityLevel> levels = EnumSet.noneOf(IntensityLevel.class);
  private final Set<IntensityLevel> hints = EnumSet.noneOf(IntensityLevel.class);
  private final List<String> warnings = new ArrayList<>();
  private boolean frail;

  private IntensityLevelRule(MarkedText text) {
    this.text = text;
    this.numbers = QuantityRule.find(text);
  }

  /** What a text says about the person's level. */
  static IntensityLevelFacts find(MarkedText text) {
    var rule = new IntensityLevelRule(text);
    rule.words();
    rule.repetitions();
    rule.trainingAge();
    rule.age();
    return new IntensityLevelFacts(rule.decide(), rule.frail, rule.warnings);
  }

  private void words() {
    for (var mark : text.marks(Mark.Kind.LEVEL, Mark.Kind.HINT)) {
      if (text.negated(mark)) {
        continue;
      }
      if (mark.value().equals("frail")) {
        frail = true;
        hints.add(IntensityLevel.BEGINNER);
      } else {
        (mark.kind() == Mark.Kind.LEVEL ? levels : hints)
            .add(Words.get(IntensityLevel.class, mark.value()));
      }
    }
  }

  /** "I can do 15 push-ups", "pull-ups, but I can only do 1". */
  private void repetitions() {
    var exercises = byPlace(text.marks(Mark.Kind.EXERCISE), Mark::from);
    var counts = byPlace(numbers, Quantity::from);
    for (var ability : text.marks(Mark.Kind.CAN_DO)) {
      var exercise = nearest(exercises, ability);
      if (exercise == null || NamedExercise.get(exercise.value()).intermediateReps() == 0) {
        continue;
      }
      var count = counts.ceilingEntry(ability.to());
      if (ability.value().equals("not")) {
        hints.add(IntensityLevel.BEGINNER);
      } else if (count != null && count.getKey() - ability.to() <= 2) {
        levels.add(NamedExercise.get(exercise.value()).levelOf(count.getValue().value()));
      }
    }
  }

  private static <T> NavigableMap<Integer, T> byPlace(List<T> things, ToIntFunction<T> place) {
    var byPlace = new TreeMap<Integer, T>();
    things.forEach(thing -> byPlace.put(place.applyAsInt(thing), thing));
    return byPlace;
  }

  /** The exercise after an ability in its clause, otherwise the last one before in its sentence. */
  private @Nullable Mark nearest(NavigableMap<Integer, Mark> exercises, Mark ability) {
    var after = exercises.ceilingEntry(ability.to());
    if (after != null
        && after.getKey() - ability.to() <= NEAR
        && text.clause(after.getKey()) == text.clause(ability.from())) {
      return after.getValue();
    }
    var before = exercises.lowerEntry(ability.from());
    return before != null && text.sentence(before.getKey()) == text.sentence(ability.from())
        ? before.getValue()
        : null;
  }

  private void trainingAge() {
    for (var time : StatedTimeRule.find(text)) {
      if (time.seconds() < MONTH || time.unitSeconds() < MONTH / 2) {
        continue;
      }
      if (near(time, Mark.Kind.PAUSE)) {
        hints.add(IntensityLevel.BEGINNER);
      } else if (near(time, Mark.Kind.TRAINING) && !near(time, Mark.Kind.AGO)) {
        levels.add(ofTraining(time.seconds() / YEAR));
      }
    }
  }

  /** Training age: under 1 year a beginner, from 3 years on advanced. */
  private static IntensityLevel ofTraining(double years) {
    if (years < 1) {
      return IntensityLevel.BEGINNER;
    }
    return years < 3 ? IntensityLevel.INTERMEDIATE : IntensityLevel.ADVANCED;
  }

  private boolean near(StatedTime time, Mark.Kind kind) {
    return text.marks(kind).stream()
        .anyMatch(
            mark ->
                text.clause(mark.from()) == text.clause(time.from())
                    && time.from() - mark.to() <= NEAR
                    && mark.from() - time.to() <= NEAR);
  }

  private void age() {
    Set<Integer> before = new HashSet<>();
    Set<Integer> after = new HashSet<>();
    for (var mark : text.marks(Mark.Kind.AGE)) {
      if (mark.value().equals("old")) {
        after.add(mark.from());
      } else {
        before.add(mark.to());
      }
    }
    for (var number : numbers) {
      var spelled = after.contains(number.to());
      if (spelled || (before.contains(number.from()) && alone(number.to()))) {
        age(number.value(), spelled);
      }
    }
  }

  /** Whether nothing is counted by a number: "I'm 70 and", not "I'm 70 kg". */
  private boolean alone(int next) {
    return next >= text.tokens().size()
        || !text.tokens().get(next).is(Token.Kind.WORD)
        || text.joins(next);
  }

  private void age(double years, boolean spelled) {
    if (years >= OLD && years < 120) {
      frail = true;
      hints.add(IntensityLevel.BEGINNER);
    } else if (spelled && years < CHILD) {
      hints.add(IntensityLevel.BEGINNER);
      warnings.add("Routines are made for adults; for a child have someone qualified look on.");
    }
  }

  private @Nullable IntensityLevel decide() {
    var found = levels.isEmpty() ? hints : levels;
    if (found.size() > 1) {
      warnings.add("Several levels are named; the lowest was taken.");
    }
    return found.isEmpty() ? null : found.iterator().next();
  }
}
