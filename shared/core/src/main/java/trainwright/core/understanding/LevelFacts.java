package trainwright.core.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about how able the person is.
 *
 * @param level null when it says nothing
 * @param frail whether the person is old or untrained enough to want low impact
 * @param warnings what was guessed
 */
record LevelFacts(@Nullable IntensityLevel level, boolean frail, List<String> warnings) {}
