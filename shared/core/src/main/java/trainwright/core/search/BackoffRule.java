package trainwright.core.search;

import java.time.Duration;

/** How long what failed waits: 5 s, then twice as long each time, at most an hour. */
final class BackoffRule {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 10;

  private BackoffRule() {}

  /** How long to wait after the attempt of this number, from 1. */
  static Duration afterAttempt(int attempt) {
    var delay = FIRST.multipliedBy(1L << Math.clamp(attempt - 1L, 0, MAX_DOUBLINGS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
