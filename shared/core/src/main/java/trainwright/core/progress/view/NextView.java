package trainwright.core.progress.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.progress.advice.Advice;

/**
 * What to do next on one ladder, and why.
 *
 * @param category the ladder
 * @param level the level the user is at
 * @param cleanStreak clean sessions in a row
 * @param lastDate when it was trained last; null for never
 * @param gate what the next level asks for, in words; null at the highest
 * @param deloadDue whether a light week is due (rule D1)
 * @param exercises what to do
 * @param why a sentence for a person
 */
public record NextView(
    Category category,
    int level,
    int cleanStreak,
    @Nullable LocalDate lastDate,
    @Nullable String gate,
    boolean deloadDue,
    List<Item> exercises,
    String why) {

  /**
   * One exercise to do.
   *
   * @param exerciseId the exercise
   * @param exerciseName its name
   * @param insteadOf the exercise it stands for, to spare a body area; null for none
   * @param advice sets, figures, load and the reason
   * @param nextVariation the harder step, where the advice is to go there
   */
  public record Item(
      UUID exerciseId,
      String exerciseName,
      @Nullable String insteadOf,
      Advice advice,
      ExerciseConfig.@Nullable Variation nextVariation) {}
}
