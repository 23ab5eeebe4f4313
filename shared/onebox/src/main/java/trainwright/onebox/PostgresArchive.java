package trainwright.onebox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Postgres's programs for this machine, as the class path brings them. */
final class PostgresArchive {
  private PostgresArchive() {}

  /**
   * Unpacks the programs into a folder of their own below the given one, once: processes that do so
   * at the same moment, or die while they do, don't disturb each other.
   *
   * @return the folder that holds {@code bin}
   */
  static Path unpack(Path below) throws IOException {
    var archive = bytes();
    var folder = below.resolve("postgres-" + hash(archive));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(below);
      var unfinished = below.resolve(".unfinished-" + UUID.randomUUID());
      unpack(archive, unfinished);
      moveOrDrop(unfinished, folder);
    }
    return folder;
  }

  private static void moveOrDrop(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder);
    } catch (FileSystemException e) {
      Folders.delete(unfinished);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static byte[] bytes() throws IOException {
    var name = "/postgres-%s-%s.txz".formatted(system(), architecture());
    try (var in = PostgresArchive.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(
            "there is no embedded Postgres for this machine (%s); set DATABASE_URL"
                .formatted(name.substring(1)));
      }
      return in.readAllBytes();
    }
  }

  static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }

  private static String hash(byte[] archive) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new java.io.ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        write(entry, tar, path);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      var _ = Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      var _ = Files.copy(content, path);
      if ((entry.getMode() & 0100) != 0) {
        var _ = path.toFile().setExecutable(true, false);
      }
    } else {
      throw new IOException("unexpected entry " + entry.getName());
    }
  }
}
