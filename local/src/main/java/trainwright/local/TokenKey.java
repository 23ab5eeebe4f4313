package trainwright.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs this machine's tokens, made at its first use and kept in the data folder. */
final class TokenKey {
  private static final int BITS = 2048;
  private static final String FILE = "token-key.json";

  private TokenKey() {}

  /**
   * The folder's key.
   *
   * @throws UncheckedIOException when it can't be kept there
   */
  static synchronized RSAKey in(Path folder) {
    var file = folder.resolve(FILE);
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (NoSuchFileException _) {
      return create(file);
    } catch (ParseException e) {
      throw new IllegalStateException(file + " is not a key: delete it to get a new one", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A key of nobody's, for tests and for a server that keeps nothing. */
  static RSAKey create() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform makes RSA keys", e);
    }
  }

  private static RSAKey create(Path file) {
    var key = create();
    try {
      var _ = Files.createDirectories(file.getParent());
      var onlyOwner = PosixFilePermissions.fromString("rw-------");
      var draft =
          Files.createTempFile(
              file.getParent(), FILE, ".new", PosixFilePermissions.asFileAttribute(onlyOwner));
      var _ = Files.writeString(draft, key.toJSONString());
      var _ = Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
