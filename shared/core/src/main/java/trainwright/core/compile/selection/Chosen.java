package trainwright.core.compile.selection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.FocusRule;
import trainwright.core.compile.candidate.GoalFitRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.routine.VolumeRule;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RequirementStory;

/** The main exercises chosen so far and what they cover; what a greedy choice looks back on. */
final class Chosen {
  private static final double SERVES = 0.6;

  private final PlanRequest request;
  private int hard;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<MovementPattern, Integer> patterns = new EnumMap<>(MovementPattern.class);
  private final Map<Category, Integer> categories = new EnumMap<>(Category.class);
  private final Map<Muscle, Integer> muscles = new EnumMap<>(Muscle.class);
  private final Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
  private final Map<Enum<?>, Integer> focus = new HashMap<>();
  private final Map<RequirementStory, Integer> stories = new HashMap<>();

  Chosen(PlanRequest request) {
    this.request = request;
  }

  void add(Candidate candidate) {
    var exercise = candidate.exercise();
    candidates.add(candidate);
    if (VolumeRule.strength(exercise)) {
      hard++;
    }
    if (exercise.movementPattern() != null) {
      patterns.merge(exercise.movementPattern(), 1, Integer::sum);
    }
    categories.merge(exercise.category(), 1, Integer::sum);
    exercise.primaryMuscles().forEach(muscle -> muscles.merge(muscle, 1, Integer::sum));
    request.understood().goals().stream()
        .filter(goal -> GoalFitRule.fit(exercise, goal) >= SERVES)
        .forEach(goal -> goals.merge(goal, 1, Integer::sum));
    FocusRule.hits(exercise, request.understood())
        .forEach(wanted -> focus.merge(wanted, 1, Integer::sum));
    stories.merge(candidate.story(), 1, Integer::sum);
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** How many are exercises of hard sets. */
  int hard() {
    return hard;
  }

  int size() {
    return candidates.size();
  }

  int ofPattern(@Nullable MovementPattern pattern) {
    return pattern == null ? 0 : patterns.getOrDefault(pattern, 0);
  }

  int ofCategory(Category category) {
    return categories.getOrDefault(category, 0);
  }

  /** How often the exercise's busiest primary muscle is worked already. */
  int ofMuscles(Exercise exercise) {
    return exercise.primaryMuscles().stream()
        .mapToInt(muscle -> muscles.getOrDefault(muscle, 0))
        .max()
        .orElse(0);
  }

  int ofStory(RequirementStory story) {
    return stories.getOrDefault(story, 0);
  }

  /** How often the least served goal among those the exercise serves is served already. */
  int ofGoals(Exercise exercise) {
    return request.understood().goals().stream()
        .filter(goal -> GoalFitRule.fit(exercise, goal) >= SERVES)
        .mapToInt(goal -> goals.getOrDefault(goal, 0))
        .min()
        .orElse(candidates.size());
  }

  /** How often the least worked focus among those the exercise works is worked already. */
  int ofFocus(Exercise exercise) {
    return FocusRule.hits(exercise, request.understood()).stream()
        .mapToInt(wanted -> focus.getOrDefault(wanted, 0))
        .min()
        .orElse(candidates.size());
  }

  /** Whether an easier or harder step of the same ladder is chosen. */
  boolean hasNeighbour(Exercise exercise) {
    return candidates.stream()
        .map(Candidate::exercise)
        .anyMatch(
            other ->
                other.slug().equals(exercise.previousVariation())
                    || other.slug().equals(exercise.nextVariation())
                    || exercise.slug().equals(other.previousVariation())
                    || exercise.slug().equals(other.nextVariation()));
  }
}
