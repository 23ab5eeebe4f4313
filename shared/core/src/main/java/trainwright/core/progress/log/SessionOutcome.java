package trainwright.core.progress.log;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingChanges;
import trainwright.core.session.SessionView;

/**
 * A session after a change, and what the change did beyond it.
 *
 * @param session the session; its fields stand beside the changes
 * @param changes levels, mastery, streaks, records
 */
public record SessionOutcome(@JsonUnwrapped SessionView session, TrainingChanges changes) {
  static SessionOutcome of(ChangeTraining.Outcome outcome) {
    return new SessionOutcome(SessionView.of(outcome.stored()), outcome.changes());
  }
}
