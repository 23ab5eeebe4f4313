package trainwright.core.understanding.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RoutineFormat;

/**
 * What a text wants, beside the body: purposes, manner, shape of the videos, named exercises.
 *
 * @param goals purposes that the text names
 * @param wishes how it should be done
 * @param format null when the text says nothing
 * @param categories families of the exercises it names
 * @param muscles muscles of the exercises it names
 * @param loads what each named exercise usually loads, by the words that name it
 * @param strains areas that a way of life strains: hips by sitting, feet by standing
 * @param sitting whether the person sits for long
 * @param warnings what can't be kept
 */
public record Aims(
    Set<Goal> goals,
    Set<Tag> wishes,
    @Nullable RoutineFormat format,
    Set<Category> categories,
    Set<Muscle> muscles,
    Map<String, Set<BodyArea>> loads,
    Set<BodyArea> strains,
    boolean sitting,
    List<String> warnings) {}
