package trainwright.core.progress.rollup;

import java.time.Instant;
import java.time.InstantSource;
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
 * the user, so it may be run twice, stopped at any page and started again. A user whose day can't
 * be closed keeps nobody else waiting.
 */
public final class CloseDays {
  private static final int PAGE = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final RollupRepository rollups;
  private final ChangeTraining training;
  private final InstantSource clock;
  private final int pageSize;

  @Inject
  CloseDays(RollupRepository rollups, ChangeTraining training, InstantSource clock) {
    this(rollups, training, clock, PAGE);
  }

  CloseDays(RollupRepository rollups, ChangeTraining training, InstantSource clock, int pageSize) {
    this.rollups = rollups;
    this.training = training;
    this.clock = clock;
    this.pageSize = pageSize;
  }

  /**
   * Closes them, page by page.
   *
   * @throws DaysLeftOpen after all others, when days of some users could not be closed: the next
   *     run tries them again
   * @throws trainwright.platform.Problem {@code UNAVAILABLE}, at once
   */
  public void run() {
    var now = clock.instant();
    var failures = new Failures();
    var page = rollups.due(FIRST, now, pageSize);
    while (!page.isEmpty()) {
      var last = page.getLast().userId();
      close(page, now, failures);
      page = rollups.due(last, now, pageSize);
    }
    failures.tell();
  }

  private void close(List<DueUser> page, Instant now, Failures failures) {
    boolean ended = false;
    for (var user : page) {
      if (!user.open().isEmpty()) {
        failures.keeping(user, () -> user.open().forEach(session -> end(user, session)));
        ended = true;
      }
    }
    // Whose sessions were ended has another version now.
    var first = page.getFirst().userId();
    var current = ended ? rollups.due(before(first), now, page.size()) : page;
    closeAll(
        current.stream().filter(user -> user.open().isEmpty() && !failures.has(user)).toList(),
        failures);
  }

  /** All by one statement; if one of them makes it fail, each by its own. */
  private void closeAll(List<DueUser> users, Failures failures) {
    if (users.isEmpty()) {
      return;
    }
    var together = new Failures();
    together.keeping(users.getFirst(), () -> rollups.close(users));
    if (together.isEmpty()) {
      return;
    }
    for (var user : users) {
      failures.keeping(user, () -> rollups.close(List.of(user)));
    }
  }

  private static UUID before(UUID id) {
    return id.getLeastSignificantBits() == 0
        ? new UUID(id.getMostSignificantBits() - 1, -1)
        : new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
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
