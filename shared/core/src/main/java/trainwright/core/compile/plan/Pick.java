package trainwright.core.compile.plan;

import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.routine.RoutineRole;

/**
 * A candidate that was chosen for a place, before its time is known.
 *
 * @param candidate the exercise and its story
 * @param role where in the routine it stands
 * @param reason why it was chosen, when who chose it said so
 */
public record Pick(Candidate candidate, RoutineRole role, @Nullable String reason) {}
