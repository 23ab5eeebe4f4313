package trainwright.cloud;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Tries again what may be tried again, with growing jittered waits, until patience ends. */
final class Retrier {
  private static final int TRIES = 6;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Duration total;

  Retrier(Duration total) {
    this.total = total;
  }

  /**
   * Runs work until it succeeds or must not be tried again.
   *
   * @param repeatable whether work whose outcome is unknown may be run again
   * @throws trainwright.platform.Problem what the last failure means
   */
  <R> R run(boolean repeatable, Supplier<R> work) {
    long start = System.nanoTime();
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (DatabaseFailure failure) {
        var wait = wait(failure.kind(), tries);
        if (!mayTryAgain(failure.kind(), repeatable, tries) || isOver(start, wait)) {
          throw told(failure, repeatable);
        }
        sleep(wait, failure);
      }
    }
  }

  private static boolean mayTryAgain(DatabaseFailure.Kind kind, boolean repeatable, int tries) {
    return switch (kind) {
      case REFUSED -> false;
      case NOT_RUN -> true;
      case CONTENDED, LOST -> tries < TRIES;
      case UNKNOWN -> repeatable && tries < TRIES;
    };
  }

  private static RuntimeException told(DatabaseFailure failure, boolean repeatable) {
    return failure.kind() == DatabaseFailure.Kind.UNKNOWN && !repeatable
        ? DatabaseFailure.undecided(failure.thrown().getCause())
        : failure.thrown();
  }

  private boolean isOver(long start, Duration wait) {
    return System.nanoTime() - start + wait.toNanos() > total.toNanos();
  }

  /** Between half and all of a time that doubles with each try. */
  private static Duration wait(DatabaseFailure.Kind kind, int tries) {
    long first = kind == DatabaseFailure.Kind.CONTENDED ? 10 : 100;
    long millis = Math.min(first << Math.min(tries - 1, 10), LONGEST_WAIT.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }

  private static void sleep(Duration wait, DatabaseFailure failure) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw failure.thrown();
    }
  }
}
