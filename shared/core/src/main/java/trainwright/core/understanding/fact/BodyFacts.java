package trainwright.core.understanding.fact;

import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;

/**
 * What a text says about the body.
 *
 * @param spare areas that must not be loaded
 * @param painful those of them that hurt
 * @param loosen areas that are tight or stiff
 * @param train areas to work on otherwise
 * @param muscles muscles to work on
 * @param categories families to work on
 * @param wishes how exercises should be because of a condition
 * @param tired whether something was trained hard just now
 * @param clashes areas asked for and spared at once
 * @param advice what the person is told because of a condition
 */
public record BodyFacts(
    Set<BodyArea> spare,
    Set<BodyArea> painful,
    Set<BodyArea> loosen,
    Set<BodyArea> train,
    Set<Muscle> muscles,
    Set<Category> categories,
    Set<Tag> wishes,
    boolean tired,
    Set<BodyArea> clashes,
    Set<String> advice) {}
