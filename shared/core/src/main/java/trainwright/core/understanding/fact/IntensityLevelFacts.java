package trainwright.core.understanding.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.understanding.IntensityLevel;

/**
 * What a text says about how able the person is.
 *
 * @param level null when it says nothing
 * @param frail whether the person is old or untrained enough to want low impact
 * @param warnings what was guessed
 */
public record IntensityLevelFacts(
    @Nullable IntensityLevel level, boolean frail, List<String> warnings) {}
