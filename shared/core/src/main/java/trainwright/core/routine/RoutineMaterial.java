package trainwright.core.routine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;

/**
 * What the library has for one place of a routine.
 *
 * @param exercise the exercise
 * @param clip its first clip, when it has one
 */
public record RoutineMaterial(Exercise exercise, @Nullable RoutineClip clip) {

  /**
   * The place as players read it.
   *
   * @param role where in the routine it stands
   * @param prescription what is asked of it
   * @param fit why it stands there
   */
  public RoutineExercise toRoutineExercise(
      RoutineRole role, Prescription prescription, RoutineFit fit) {
    return new RoutineExercise(
        exercise.id(),
        exercise.name(),
        clip == null ? null : clip.videoPath(),
        clip == null ? null : clip.startTime(),
        clip == null ? null : clip.endTime(),
        RoutineTimingRule.seconds(prescription),
        exercise.howTo(),
        exercise.benefits(),
        exercise.counteracts(),
        exercise.fitnessLevel(),
        exercise.intensity(),
        fit.relevanceScore(),
        fit.requirementStory(),
        role,
        prescription,
        fit.reason(),
        fit.alternatives(),
        deletionMetadata());
  }

  private RoutineExercise.DeletionMetadata deletionMetadata() {
    return new RoutineExercise.DeletionMetadata(
        exercise.id(),
        exercise.id(),
        clip == null ? null : clip.videoPath(),
        clip == null ? null : clip.url(),
        true);
  }

  /**
   * Why an exercise stands in a routine.
   *
   * @param relevanceScore how well it fits its story, 0 to 1
   * @param requirementStory the need it answers
   * @param reason why it was chosen, a sentence
   * @param alternatives up to three that would do as well
   */
  public record RoutineFit(
      double relevanceScore,
      String requirementStory,
      String reason,
      List<RoutineExercise.Alternative> alternatives) {
    /** Copies the alternatives. */
    public RoutineFit {
      alternatives = List.copyOf(alternatives);
    }
  }
}
