package trainwright.core.progress.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trainwright.core.exercise.Category;

/**
 * Rule C2, second half: a level is left after three clean sessions in a row at it; a miss sets the
 * streak back to 0, a session that tries another gate leaves it as it is. One level at a time, and
 * each session counts once.
 */
public final class LevelRule {
  /** Clean sessions in a row that a level-up takes. */
  public static final int STREAK = 3;

  private LevelRule() {}

  /** The categories that carry levels. */
  public static List<Category> categories() {
    return Stream.of(Category.values()).filter(Category::levelled).toList();
  }

  /**
   * A moment at which a standing changed.
   *
   * @param at when
   * @param category the ladder
   * @param standing where the user stood from then on
   */
  public record Step(Instant at, Category category, CategoryLevel standing) {}

  /** Where the facts lead, whatever order they are given in. */
  public static Map<Category, CategoryLevel> standings(Collection<? extends LevelFact> facts) {
    return after(Map.of(), facts);
  }

  /** Where facts lead that all come after those which led to these standings. */
  public static Map<Category, CategoryLevel> after(
      Map<Category, CategoryLevel> settled, Collection<? extends LevelFact> later) {
    var standings = new EnumMap<Category, CategoryLevel>(Category.class);
    categories()
        .forEach(
            category ->
                standings.put(category, settled.getOrDefault(category, CategoryLevel.START)));
    later.stream()
        .sorted(LevelFact.ORDER)
        .forEach(fact -> standings.replaceAll((category, was) -> after(was, category, fact)));
    return standings;
  }

  /** Every change of a standing, in order. */
  public static List<Step> steps(Collection<? extends LevelFact> facts) {
    var ordered = facts.stream().sorted(LevelFact.ORDER).toList();
    var steps = new ArrayList<Step>();
    for (var category : categories()) {
      var standing = CategoryLevel.START;
      for (var fact : ordered) {
        var next = after(standing, category, fact);
        if (!next.equals(standing)) {
          steps.add(new Step(fact.at(), category, next));
        }
        standing = next;
      }
    }
    steps.sort(java.util.Comparator.comparing(Step::at));
    return List.copyOf(steps);
  }

  private static CategoryLevel after(CategoryLevel standing, Category category, LevelFact fact) {
    return switch (fact) {
      case LevelFact.Placed(_, _, Category placed, int level) ->
          placed == category ? new CategoryLevel(level, 0) : standing;
      case LevelFact.Completed(_, _, Judgement judgement) -> after(standing, category, judgement);
    };
  }

  private static CategoryLevel after(
      CategoryLevel standing, Category category, Judgement judgement) {
    int level = standing.level();
    if (level >= CategoryLevel.TOP || !judgement.tried(category, level)) {
      return standing;
    }
    if (!judgement.clean(category, level)) {
      return new CategoryLevel(level, 0);
    }
    int streak = standing.cleanStreak() + 1;
    return streak < STREAK ? new CategoryLevel(level, streak) : new CategoryLevel(level + 1, 0);
  }
}
