package trainwright.core.progress.rollup;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Days of some users could not be closed; everybody else's were. It tells users by their ids and
 * faults by their kind and place alone: what a fault says may hold what somebody wrote.
 */
public final class DaysLeftOpen extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST_TOLD = 10;

  DaysLeftOpen(Map<UUID, RuntimeException> byUser) {
    super(
        "the days of %d users were left open: %s"
            .formatted(
                byUser.size(),
                byUser.entrySet().stream()
                    .limit(MOST_TOLD)
                    .map(e -> e.getKey() + " " + e.getValue().getClass().getName())
                    .collect(Collectors.joining(", "))));
    setStackTrace(byUser.values().iterator().next().getStackTrace());
  }
}
