package trainwright.core.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trainwright.platform.FileStore;

/** A file store for tests, which can be told to fail. */
final class MapFiles implements FileStore {
  final Map<String, byte[]> files = new HashMap<>();
  @Nullable RuntimeException failure;

  @Override
  public void write(String path, byte[] content) {
    files.put(path, content);
  }

  @Override
  public byte[] read(String path) {
    return Objects.requireNonNull(files.get(path));
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }

  @Override
  public void delete(String path) {
    if (failure != null) {
      throw failure;
    }
    files.remove(path);
  }
}
