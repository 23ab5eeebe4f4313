package trainwright.onebox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;

/** What Java lacks for folders. */
final class Folders {
  private Folders() {}

  /** Deletes a folder and all in it; an absent one is no error. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (var walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : paths) {
      var _ = Files.deleteIfExists(path);
    }
  }

  /** Gives a folder and all in it to a user and a group, by number; Unix only. */
  static void chown(Path folder, int id) throws IOException {
    List<Path> paths;
    try (var walk = Files.walk(folder)) {
      paths = walk.toList();
    }
    for (var path : paths) {
      var _ = Files.setAttribute(path, "unix:uid", id);
      var _ = Files.setAttribute(path, "unix:gid", id);
    }
  }

  /** Lets everybody pass through a folder on the way to another one, but not look around; Unix. */
  static void letPass(Path folder) throws IOException {
    var permissions = Files.getPosixFilePermissions(folder);
    if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
      var _ = Files.setPosixFilePermissions(folder, permissions);
    }
  }

  /** Whether everybody may pass through a folder; Unix. */
  static boolean letsPass(Path folder) throws IOException {
    return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
  }
}
