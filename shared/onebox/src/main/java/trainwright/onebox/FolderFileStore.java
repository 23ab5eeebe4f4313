package trainwright.onebox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;

/** Files in a folder of this machine. A file is there whole or not at all, also after a crash. */
public final class FolderFileStore implements FileStore {
  private final Path folder;

  /** The files below a folder, which is made when the first one is written. */
  public FolderFileStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public void write(String path, byte[] content) {
    var file = resolve(path);
    try {
      var parent = java.util.Objects.requireNonNull(file.getParent());
      Files.createDirectories(parent);
      var written = Files.createTempFile(parent, ".writing", null);
      try {
        Files.write(written, content);
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw down(e);
    }
  }

  @Override
  public byte[] read(String path) {
    if (!exists(path)) {
      throw Problem.notFound("file", path);
    }
    try {
      return Files.readAllBytes(resolve(path));
    } catch (IOException e) {
      throw down(e);
    }
  }

  @Override
  public boolean exists(String path) {
    return Files.isRegularFile(resolve(path));
  }

  @Override
  public void delete(String path) {
    if (exists(path)) {
      try {
        Files.deleteIfExists(resolve(path));
      } catch (IOException e) {
        throw down(e);
      }
    }
  }

  private Path resolve(String path) {
    try {
      var file = folder.resolve(path).normalize();
      if (file.startsWith(folder) && !file.equals(folder)) {
        return file;
      }
    } catch (InvalidPathException _) {
      // told below, as any other bad path
    }
    throw Problem.unprocessable(
        "", "bad_path", "a file's path must lead to a place inside the store, was " + path);
  }

  private static Problem down(IOException cause) {
    return Problem.unavailable("the file store can't be used", Duration.ofSeconds(30), cause);
  }
}
