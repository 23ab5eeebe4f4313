package trainwright.core.progress.log;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingChanges;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;

/** Deletes a session with all of its sets; what it earned is taken back. */
public final class DeleteSession {
  private final ChangeTraining training;

  @Inject
  DeleteSession(ChangeTraining training) {
    this.training = training;
  }

  /**
   * Deletes a version of it and says what that did.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}, {@code STALE}
   */
  public TrainingChanges run(UUID userId, UUID id, long version) {
    return training
        .run(
            TrainingQuery.of(userId, id).withHistory(),
            snapshot -> {
              var _ = SessionStates.of(snapshot, id, version);
              return new TrainingDecision(null, null);
            })
        .changes();
  }
}
