package trainwright.platform;

import java.time.Instant;

/**
 * Where a file can be read by a plain GET, without a token.
 *
 * @param url the link; a secret until it expires
 * @param expiresAt until when it is good
 */
public record FileLink(String url, Instant expiresAt) {}
