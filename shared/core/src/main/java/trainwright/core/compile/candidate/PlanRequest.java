package trainwright.core.compile.candidate;

import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RequirementStory;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.fact.MovementLimits;

/**
 * Everything a routine is planned from.
 *
 * @param text the request's own words
 * @param understood what they ask for
 * @param stories the needs behind them
 * @param candidates exercises that passed the hard filters, each once
 * @param mentions the movements that the text names
 * @param seed the choice among equals; the same seed gives the same routine
 */
public record PlanRequest(
    String text,
    Understanding understood,
    List<RequirementStory> stories,
    List<Candidate> candidates,
    Mentions mentions,
    long seed) {

  static final Set<Goal> GENTLE =
      Set.of(
          Goal.MOBILITY,
          Goal.RELAXATION,
          Goal.RECOVERY,
          Goal.COOL_DOWN,
          Goal.WARM_UP,
          Goal.POSTURE,
          Goal.BALANCE);
  private static final Set<Goal> STRENGTH = Set.of(Goal.STRENGTH, Goal.MUSCLE, Goal.SKILL);
  private static final Set<Goal> ENDURANCE = Set.of(Goal.ENDURANCE, Goal.FAT_LOSS);

  public PlanRequest {
    stories = List.copyOf(stories);
    candidates = List.copyOf(candidates);
  }

  /** A request whose mentions are read from its text, and what its ailments rule out left aside. */
  public static PlanRequest of(
      String text,
      Understanding understood,
      List<RequirementStory> stories,
      List<Candidate> candidates,
      long seed) {
    var limits = MovementLimits.of(text);
    var allowed = candidates.stream().filter(c -> limits.allow(c.exercise())).toList();
    return new PlanRequest(text, understood, stories, allowed, Mentions.of(text, allowed), seed);
  }

  /** Whether nothing strenuous is asked for: every goal is one of moving or resting well. */
  public boolean gentle() {
    return GENTLE.containsAll(understood.goals());
  }

  /** Whether strength, muscle or a skill is among the goals. */
  public boolean forStrength() {
    return understood.goals().stream().anyMatch(STRENGTH::contains);
  }

  /** Whether it is for breath and fat alone. */
  public boolean forEndurance() {
    return ENDURANCE.containsAll(understood.goals());
  }

  /** Wishes that count from the warm-up to the cool-down, not for the main work alone. */
  public Set<Tag> wishesThroughout() {
    var throughout =
        Set.of(Tag.QUIET, Tag.LOW_IMPACT, Tag.SEATED, Tag.DESK, Tag.STANDING, Tag.FLOOR);
    return understood.wishes().stream()
        .filter(throughout::contains)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
