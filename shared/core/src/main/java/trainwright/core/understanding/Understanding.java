package trainwright.core.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
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

  /** Copies its collections; the sets keep the order of their enums, so that answers repeat. */
  public Understanding {
    equipment = inOrder(Equipment.class, equipment);
    spare = inOrder(BodyArea.class, spare);
    focusAreas = inOrder(BodyArea.class, focusAreas);
    focusMuscles = inOrder(Muscle.class, focusMuscles);
    focusCategories = inOrder(Category.class, focusCategories);
    goals = inOrder(Goal.class, goals);
    wishes = inOrder(Tag.class, wishes);
    warnings = List.copyOf(warnings);
  }

  /** The same with one more thing to tell first. */
  public Understanding withWarning(String warning) {
    var all = new ArrayList<String>();
    all.add(warning);
    all.addAll(warnings);
    return new Understanding(
        targetDuration,
        targetDurationSource,
        intensityLevel,
        intensityLevelSource,
        format,
        formatSource,
        equipment,
        equipmentSource,
        spare,
        focusAreas,
        focusMuscles,
        focusCategories,
        goals,
        wishes,
        language,
        all);
  }

  private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Set<E> values) {
    var copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }
}
