package trainwright.core.understanding;

import java.util.List;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;

/**
 * What a request was understood to ask for; part of the answer, so that a wrong guess is seen.
 *
 * @param targetDuration seconds, 60 to 7,200
 * @param targetDurationSource where the duration comes from
 * @param intensityLevel how able the person is
 * @param intensityLevelSource where the level comes from
 * @param format shape of the videos
 * @param formatSource where the format comes from
 * @param equipment everything that may be used, household things included
 * @param equipmentSource where the equipment comes from
 * @param spare body areas that must not be loaded
 * @param focusAreas body areas to work on
 * @param focusMuscles muscles to work on
 * @param focusCategories families to work on
 * @param goals what it is for; never empty
 * @param wishes tags that every main exercise should carry where possible: quiet, seated, desk
 * @param language ISO 639-1 code of the text's language as guessed, "en" when unsure
 * @param warnings what was not understood or was settled by a guess
 */
public record Understanding(
    int targetDuration,
    Source targetDurationSource,
    IntensityLevel intensityLevel,
    Source intensityLevelSource,
    RoutineFormat format,
    Source formatSource,
    Set<Equipment> equipment,
    Source equipmentSource,
    Set<BodyArea> spare,
    Set<BodyArea> focusAreas,
    Set<Muscle> focusMuscles,
    Set<Category> focusCategories,
    Set<Goal> goals,
    Set<Tag> wishes,
    String language,
    List<String> warnings) {

  /** Copies its collections. */
  public Understanding {
    equipment = Set.copyOf(equipment);
    spare = Set.copyOf(spare);
    focusAreas = Set.copyOf(focusAreas);
    focusMuscles = Set.copyOf(focusMuscles);
    focusCategories = Set.copyOf(focusCategories);
    goals = Set.copyOf(goals);
    wishes = Set.copyOf(wishes);
    warnings = List.copyOf(warnings);
  }
}
