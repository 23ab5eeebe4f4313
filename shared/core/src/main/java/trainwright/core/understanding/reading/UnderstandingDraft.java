package trainwright.core.understanding.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RequirementStory;

/**
 * What a language model made of a request; not trusted until {@link UnderstandingDraftRule} has
 * settled it against what the rules found in the same text.
 *
 * @param verdict whether a workout is asked for
 * @param targetDurationSeconds session length in seconds; null when the text names none
 * @param intensityLevel null when the text says nothing of it
 * @param equipment what the text says is there
 * @param equipmentLacking what the text says is not there
 * @param spare body areas that hurt, are injured or are to be left alone
 * @param focusAreas body areas to work on
 * @param focusMuscles muscles to work on
 * @param focusCategories families to work on
 * @param goals what it is for
 * @param wishes how it should be done
 * @param language ISO 639-1 code of the text's language
 * @param stories 3 to 6 needs, each in one English sentence
 */
public record UnderstandingDraft(
    Verdict verdict,
    @Nullable Integer targetDurationSeconds,
    @Nullable IntensityLevel intensityLevel,
    List<Equipment> equipment,
    List<Equipment> equipmentLacking,
    List<BodyArea> spare,
    List<BodyArea> focusAreas,
    List<Muscle> focusMuscles,
    List<Category> focusCategories,
    List<Goal> goals,
    List<Tag> wishes,
    String language,
    List<RequirementStory> stories) {
  /** What sort of text it is. */
  public enum Verdict {
    WORKOUT,
    NOT_A_WORKOUT,
    HOSTILE,
    RED_FLAG
  }

  /** Copies its lists. */
  public UnderstandingDraft {
    equipment = List.copyOf(equipment);
    equipmentLacking = List.copyOf(equipmentLacking);
    spare = List.copyOf(spare);
    focusAreas = List.copyOf(focusAreas);
    focusMuscles = List.copyOf(focusMuscles);
    focusCategories = List.copyOf(focusCategories);
    goals = List.copyOf(goals);
    wishes = List.copyOf(wishes);
    stories = List.copyOf(stories);
  }
}
