package trainwright.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.inject.Inject;

/** Makes ids: UUIDs of version 7 (RFC 9562), so that new rows sort last. */
public final class Ids {
  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Ids stamped with the given clock. */
  @Inject
  public Ids(InstantSource clock) {
    this.clock = clock;
  }

  /** A new id. */
  public UUID next() {
    long timestamp = clock.millis() << 16;
    long version = 0x7000L | (random.nextLong() & 0x0FFFL);
    long variant = 0x8000000000000000L | (random.nextLong() >>> 2);
    return new UUID(timestamp | version, variant);
  }

  /** The id that a text stands for, if it is one in the canonical form. */
  public static Optional<UUID> find(String text) {
    return CANONICAL.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
