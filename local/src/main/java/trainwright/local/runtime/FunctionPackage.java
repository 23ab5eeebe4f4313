package trainwright.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Unpacks the package of a function as Lambda does below {@code /var/task}. */
public final class FunctionPackage {
  private FunctionPackage() {}

  /** Unpacks a zip into a folder, which is made if it isn't there, and returns the folder. */
  public static Path unpack(Path zip, Path folder) {
    try (var archive = new ZipFile(zip.toFile())) {
      for (var entry : archive.stream().toList()) {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IllegalArgumentException(zip + " holds " + entry.getName());
        } else if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (var content = archive.getInputStream(entry)) {
            long _ = Files.copy(content, file);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
