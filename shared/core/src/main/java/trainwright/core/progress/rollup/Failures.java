package trainwright.core.progress.rollup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import trainwright.platform.Problem;

/** The users whose day could not be closed in a run, and why. */
final class Failures {
  private final Map<UUID, RuntimeException> byUser = new LinkedHashMap<>();

  boolean isEmpty() {
    return byUser.isEmpty();
  }

  boolean has(DueUser user) {
    return byUser.containsKey(user.userId());
  }

  /**
   * Does something for a user, and keeps what it throws.
   *
   * @throws Problem {@code UNAVAILABLE}, which is no fault of the user's
   */
  void keeping(DueUser user, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (e instanceof Problem problem && problem.code() == Problem.Code.UNAVAILABLE) {
        throw e;
      }
      byUser.put(user.userId(), e);
    }
  }

  /** Throws if there are any. */
  void tell() {
    if (!isEmpty()) {
      throw new DaysLeftOpen(byUser);
    }
  }
}
