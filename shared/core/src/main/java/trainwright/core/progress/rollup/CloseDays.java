package trainwright.core.progress.rollup;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.core.progress.change.TrainingSnapshot;
import trainwright.core.progress.log.SessionClosing;

/**
 * Closes the day of every user whose local midnight has passed: a session with sets that was left
 * open is completed when its last set was done, one without is skipped. What is closed is kept with
 * the user, so it may be run twice, stopped at any page and started again.
 */
public final class CloseDays {
  private static final int PAGE = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final RollupRepository rollups;
  private final ChangeTraining training;
  private final InstantSource clock;

  @Inject
  CloseDays(RollupRepository rollups, ChangeTraining training, InstantSource clock) {
    this.rollups = rollups;
    this.training = training;
    this.clock = clock;
  }

  /** Closes them, page by page. */
  public void run() {
    var now = clock.instant();
    var page = rollups.due(FIRST, now, PAGE);
    while (!page.isEmpty()) {
      close(page);
      if (page.stream().anyMatch(user -> !user.open().isEmpty())) {
        // Their version has changed with their sessions.
        var before = page.getFirst().userId();
        close(rollups.due(before(before), now, page.size()));
      }
      page = rollups.due(page.getLast().userId(), now, PAGE);
    }
  }

  private static UUID before(UUID id) {
    return id.getLeastSignificantBits() == 0
        ? new UUID(id.getMostSignificantBits() - 1, -1)
        : new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
  }

  private void close(List<DueUser> page) {
    var closable = new ArrayList<DueUser>();
    for (var user : page) {
      user.open().forEach(session -> end(user, session));
      if (user.open().isEmpty()) {
        closable.add(user);
      }
    }
    if (!closable.isEmpty()) {
      rollups.close(closable);
    }
  }

  private void end(DueUser user, UUID sessionId) {
    var _ =
        training.run(
            TrainingQuery.of(user.userId(), sessionId).withHistory(),
            snapshot -> ended(snapshot, user));
  }

  private static TrainingDecision ended(TrainingSnapshot snapshot, DueUser user) {
    var session = snapshot.session();
    return session == null || session.date().isAfter(user.yesterday())
        ? new TrainingDecision(session, null)
        : TrainingDecision.of(SessionClosing.close(session));
  }
}
