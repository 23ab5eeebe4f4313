package trainwright.core.progress.change;

import org.jspecify.annotations.Nullable;
import trainwright.core.progress.level.LevelFact;
import trainwright.core.session.Session;

/**
 * How a user's training shall be.
 *
 * @param session the session as it shall be; null to delete it, or where there is none
 * @param placed how the user places themselves; null if they don't
 */
public record TrainingDecision(@Nullable Session session, LevelFact.@Nullable Placed placed) {
  /** That a session shall be so. */
  public static TrainingDecision of(Session session) {
    return new TrainingDecision(session, null);
  }
}
