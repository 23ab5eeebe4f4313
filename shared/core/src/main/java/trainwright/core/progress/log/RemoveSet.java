package trainwright.core.progress.log;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.platform.Problem;

/** Takes back a set that was logged by mistake. */
public final class RemoveSet {
  private final ChangeTraining training;

  @Inject
  RemoveSet(ChangeTraining training) {
    this.training = training;
  }

  /**
   * Removes it, if it is there, and says what that did beyond it.
   *
   * @throws Problem {@code NOT_FOUND} for a session or exercise that isn't there
   */
  public SetOutcome run(UUID userId, UUID sessionId, int order, int setNumber) {
    var outcome =
        training.run(
            TrainingQuery.of(userId, sessionId),
            snapshot -> {
              var session = SessionStates.of(snapshot, sessionId);
              var work =
                  session
                      .exercise(order)
                      .orElseThrow(() -> Problem.notFound("exercise at order", order));
              return TrainingDecision.of(session.with(work.withoutSet(setNumber)));
            });
    return SetOutcome.of(outcome, order, setNumber);
  }
}
