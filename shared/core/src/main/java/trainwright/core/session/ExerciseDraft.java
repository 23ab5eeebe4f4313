package trainwright.core.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exercise of a session as a caller sends it, not yet trusted.
 *
 * @param exerciseId the exercise
 * @param plannedSets what is planned; by default the user's config, else the exercise's own
 * @param plannedTempo the planned tempo, by default likewise
 * @param plannedRestSeconds the planned rest, by default likewise
 * @param sets what was done of it already
 */
public record ExerciseDraft(
    @Nullable UUID exerciseId,
    @Nullable List<@Nullable PlannedSet> plannedSets,
    @Nullable String plannedTempo,
    @Nullable Integer plannedRestSeconds,
    @Nullable List<@Nullable SetEntry> sets) {}
