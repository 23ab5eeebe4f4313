package trainwright.core.understanding.reading;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.Refusal;
import trainwright.core.understanding.RoutineFormat;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.fact.EquipmentFacts;
import trainwright.core.understanding.fact.MuscleArea;
import trainwright.core.understanding.fact.SessionLength;
import trainwright.core.understanding.fact.TextFacts;
import trainwright.core.understanding.refusal.RedFlagRule;
import trainwright.core.understanding.refusal.RefusalTexts;
import trainwright.core.understanding.refusal.ScopeRule;

/**
 * Reads a request by rules alone: an explicit field wins over the text, the text over the defaults.
 * Takes time linear in the text's length and always ends in an answer.
 */
public final class ReadingRule {
  private ReadingRule() {}

  /** What a request asks for, or why nothing is made of it. */
  public static Reading read(CompileRequest request) {
    var facts = TextFacts.of(request.userRequirements());
    var advice = RedFlagRule.find(facts.text());
    if (advice.isPresent()) {
      return new Reading.Refused(Refusal.RED_FLAG, advice.get());
    }
    var elsewhere = ScopeRule.refusal(facts);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    if (request.targetDuration() == null && facts.length().outOfRange()) {
      return new Reading.Refused(
          Refusal.OUT_OF_RANGE,
          "%s The text asks for %s seconds."
              .formatted(RefusalTexts.of(Refusal.OUT_OF_RANGE), facts.length().seconds()));
    }
    return new Reading.Accepted(alone(understand(request, facts), facts));
  }

  /** What a request asks for, whether or not it would be refused. */
  static Understanding understand(CompileRequest request, TextFacts facts) {
    var level = level(request, facts);
    var length = facts.length();
    return new Understanding(
        duration(request, length, level),
        request.targetDuration() != null
            ? Source.FIELD
            : length.usable() ? Source.TEXT : Source.DEFAULT,
        level,
        source(request.intensityLevel(), facts.level().level()),
        Objects.requireNonNullElse(
            request.format(),
            Objects.requireNonNullElse(facts.aims().format(), RoutineFormat.VERTICAL)),
        source(request.format(), facts.aims().format()),
        equipment(request, facts.equipment()),
        request.equipment() != null
            ? Source.FIELD
            : facts.equipment().spoken() ? Source.TEXT : Source.DEFAULT,
        facts.body().spare(),
        focusAreas(facts),
        muscles(facts),
        categories(facts),
        goals(facts),
        wishes(facts),
        facts.text().language(),
        WarningRule.warnings(request, facts));
  }

  private static Understanding alone(Understanding understanding, TextFacts facts) {
    return WarningRule.foreign(understanding, facts)
        .map(understanding::withWarning)
        .orElse(understanding);
  }

  private static Source source(@Nullable Object field, @Nullable Object text) {
    return field != null ? Source.FIELD : text != null ? Source.TEXT : Source.DEFAULT;
  }

  private static IntensityLevel level(CompileRequest request, TextFacts facts) {
    return Objects.requireNonNullElse(
        request.intensityLevel(),
        Objects.requireNonNullElse(facts.level().level(), IntensityLevel.BEGINNER));
  }

  private static int duration(CompileRequest request, SessionLength length, IntensityLevel level) {
    var field = request.targetDuration();
    if (field != null) {
      return field;
    }
    var said = length.seconds();
    return said != null && length.usable() ? said : level.defaultSeconds();
  }

  /** Household things are there unless the text denies them; a field denies nothing it lists. */
  private static Set<Equipment> equipment(CompileRequest request, EquipmentFacts facts) {
    var all = EnumSet.copyOf(Equipment.household());
    var field = request.equipment();
    if (field == null) {
      all.addAll(facts.had());
      all.removeAll(facts.lacking());
    } else {
      all.removeAll(facts.lacking());
      all.addAll(field);
    }
    return all;
  }

  private static Set<BodyArea> focusAreas(TextFacts facts) {
    var areas = EnumSet.noneOf(BodyArea.class);
    areas.addAll(facts.body().loosen());
    areas.addAll(facts.body().train());
    if (areas.isEmpty() && facts.body().spare().isEmpty()) {
      areas.addAll(facts.aims().strains());
    }
    return areas;
  }

  private static Set<Muscle> muscles(TextFacts facts) {
    var muscles = EnumSet.noneOf(Muscle.class);
    muscles.addAll(facts.body().muscles());
    muscles.addAll(facts.aims().muscles());
    muscles.removeIf(muscle -> facts.body().spare().contains(MuscleArea.of(muscle)));
    return muscles;
  }

  private static Set<Category> categories(TextFacts facts) {
    var categories = EnumSet.noneOf(Category.class);
    categories.addAll(facts.body().categories());
    categories.addAll(facts.aims().categories());
    return categories;
  }

  private static Set<Goal> goals(TextFacts facts) {
    var goals = EnumSet.noneOf(Goal.class);
    goals.addAll(facts.aims().goals());
    boolean trains =
        !facts.body().train().isEmpty()
            || !facts.body().muscles().isEmpty()
            || !facts.aims().categories().isEmpty();
    boolean hurts = !facts.body().painful().isEmpty();
    if (!facts.body().loosen().isEmpty() || (hurts && !trains)) {
      goals.add(Goal.MOBILITY);
    }
    if (facts.body().tired()) {
      goals.add(Goal.RECOVERY);
    }
    if (goals.isEmpty()) {
      goals.add(trains ? Goal.STRENGTH : Goal.GENERAL);
    }
    return goals;
  }

  private static Set<Tag> wishes(TextFacts facts) {
    var wishes = EnumSet.noneOf(Tag.class);
    wishes.addAll(facts.aims().wishes());
    wishes.addAll(facts.body().wishes());
    if (facts.level().frail()) {
      wishes.add(Tag.LOW_IMPACT);
    }
    return wishes;
  }
}
