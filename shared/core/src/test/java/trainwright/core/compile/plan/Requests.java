package trainwright.core.compile.plan;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import trainwright.core.compile.candidate.CandidateRule;
import trainwright.core.compile.candidate.Library;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.reading.RequirementStoryRule;

/** Builds what a request was understood to ask for, a condition at a time. */
final class Requests {
  private static final UUID USER = new UUID(0x0190000000007000L, 0x8000000000000001L);

  private final String text;
  private final int seconds;
  private final IntensityLevel level;
  private final Set<Equipment> equipment = new HashSet<>(Equipment.household());
  private final Set<BodyArea> spare = EnumSet.noneOf(BodyArea.class);
  private final Set<BodyArea> areas = EnumSet.noneOf(BodyArea.class);
  private final Set<Muscle> muscles = EnumSet.noneOf(Muscle.class);
  private final Set<Category> categories = EnumSet.noneOf(Category.class);
  private final Set<Goal> goals = EnumSet.noneOf(Goal.class);
  private final Set<Tag> wishes = EnumSet.noneOf(Tag.class);

  private Requests(String text, int seconds, IntensityLevel level) {
    this.text = text;
    this.seconds = seconds;
    this.level = level;
  }

  static Requests of(String text, int seconds, IntensityLevel level) {
    return new Requests(text, seconds, level);
  }

  Requests having(Equipment... things) {
    equipment.addAll(List.of(things));
    return this;
  }

  Requests sparing(BodyArea... some) {
    spare.addAll(List.of(some));
    return this;
  }

  Requests focus(BodyArea... some) {
    areas.addAll(List.of(some));
    return this;
  }

  Requests focus(Muscle... some) {
    muscles.addAll(List.of(some));
    return this;
  }

  Requests focus(Category... some) {
    categories.addAll(List.of(some));
    return this;
  }

  Requests goals(Goal... some) {
    goals.addAll(List.of(some));
    return this;
  }

  Requests wishes(Tag... some) {
    wishes.addAll(List.of(some));
    return this;
  }

  Understanding understood() {
    return new Understanding(
        seconds,
        Source.FIELD,
        level,
        Source.FIELD,
        RoutineFormat.VERTICAL,
        Source.DEFAULT,
        equipment,
        Source.TEXT,
        spare,
        areas,
        muscles,
        categories,
        goals.isEmpty() ? Set.of(Goal.GENERAL) : goals,
        wishes,
        "en",
        List.of());
  }

  PlanRequest planned(long seed) {
    return planned(text, understood(), seed);
  }

  static PlanRequest planned(String text, Understanding understood, long seed) {
    var stories = RequirementStoryRule.stories(text, understood);
    var results = Library.runAll(CandidateRule.searches(USER, understood, stories));
    var candidates = CandidateRule.candidates(results, stories, understood);
    return PlanRequest.of(text, understood, stories, candidates, seed);
  }
}
