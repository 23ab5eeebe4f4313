package trainwright.onebox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals links to files with a key of this process: links die with it. */
final class LinkSeal {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  LinkSeal() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * What a link allows.
   *
   * @param contentType of the upload; empty for reading
   * @param sizeBytes of the upload; 0 for reading
   * @param expires until when, in whole seconds
   */
  record Grant(String method, String path, String contentType, long sizeBytes, Instant expires) {
    /** To store a file. */
    static Grant put(String path, String contentType, long sizeBytes, Instant expires) {
      return new Grant("PUT", path, contentType, sizeBytes, expires);
    }

    /** To read a file. */
    static Grant get(String path, Instant expires) {
      return new Grant("GET", path, "", 0, expires);
    }
  }

  /** Whether a seal belongs to a link; how long the answer takes tells nothing of the seal. */
  boolean isOf(Grant grant, String seal) {
    return MessageDigest.isEqual(
        of(grant).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
  }

  /** The seal that belongs to a link. */
  String of(Grant grant) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var text =
          "%s\n%s\n%s\n%d\n%d"
              .formatted(
                  grant.method(),
                  grant.path(),
                  grant.contentType(),
                  grant.sizeBytes(),
                  grant.expires().getEpochSecond());
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
