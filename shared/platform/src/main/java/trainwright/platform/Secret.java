package trainwright.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A secret that may be exchanged while this process runs. It is read when it is first used, never
 * at the start, and kept: until somebody refuses it, or for 15 minutes.
 */
public final class Secret {
  private static final Duration AGE_LIMIT = Duration.ofMinutes(15);

  /** So that a secret that stays wrong isn't read again with every request. */
  private static final Duration LEAST_AGE = Duration.ofSeconds(5);

  private final Supplier<String> source;
  private final InstantSource clock;
  private @Nullable Kept kept;

  private record Kept(String value, Instant since) {
    Duration age(Instant now) {
      return Duration.between(since, now);
    }
  }

  Secret(Supplier<String> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** A value that never changes, such as one that stands in the environment. */
  public static Secret of(String value) {
    return new Secret(() -> value, () -> Instant.EPOCH);
  }

  /**
   * The value to use now. When it is due to be read again and can't be, the kept one is used.
   *
   * @throws Problem {@code UNAVAILABLE} when it was never read and can't be
   */
  public synchronized String value() {
    var now = clock.instant();
    var last = kept;
    if (last != null && last.age(now).compareTo(AGE_LIMIT) < 0) {
      return last.value();
    }
    try {
      return read(now);
    } catch (Problem e) {
      if (last == null) {
        throw e;
      }
      return last.value();
    }
  }

  /**
   * Tells that a value was refused, and answers whether there is another one now, with which it is
   * worth trying again.
   */
  public synchronized boolean renewed(String refused) {
    var now = clock.instant();
    var last = kept;
    if (last != null && last.value().equals(refused) && last.age(now).compareTo(LEAST_AGE) >= 0) {
      try {
        var _ = read(now);
      } catch (Problem _) {
        return false;
      }
    }
    return kept != null && !kept.value().equals(refused);
  }

  /** Drops the kept value, as before a snapshot of the process is taken. */
  public synchronized void forget() {
    kept = null;
  }

  private String read(Instant now) {
    var fresh = new Kept(Objects.requireNonNull(source.get()), now);
    kept = fresh;
    return fresh.value();
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
