package trainwright.core.request;

import java.time.InstantSource;
import javax.inject.Inject;

/** Removes idempotency keys whose 24 hours are over. */
public final class SweepIdempotencyKeys {
  private final IdempotencyRepository keys;
  private final InstantSource clock;

  @Inject
  SweepIdempotencyKeys(IdempotencyRepository keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Removes them, up to 10,000 at once, and answers how many. */
  public int run() {
    return keys.deleteExpired(clock.instant());
  }
}
