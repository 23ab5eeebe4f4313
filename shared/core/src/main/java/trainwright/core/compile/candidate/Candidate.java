package trainwright.core.compile.candidate;

import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Clip;
import trainwright.core.exercise.Exercise;
import trainwright.core.understanding.RequirementStory;

/**
 * An exercise that passed the hard filters, and the need it answers best.
 *
 * @param exercise the exercise
 * @param relevance how well it fits the story, 0 to 1
 * @param standing its relevance against the best candidate's, 0 to 1
 * @param story the need that found it
 * @param clip the clip that shows it, when it has one
 */
public record Candidate(
    Exercise exercise,
    double relevance,
    double standing,
    RequirementStory story,
    @Nullable Clip clip) {
  Candidate against(double bestRelevance) {
    return new Candidate(
        exercise, relevance, bestRelevance <= 0 ? 0 : relevance / bestRelevance, story, clip);
  }
}
