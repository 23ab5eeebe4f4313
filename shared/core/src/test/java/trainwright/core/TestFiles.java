package trainwright.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import trainwright.platform.FileLink;
import trainwright.platform.FileStore;
import trainwright.platform.UploadLink;

/** Names of files for tests. It can be told to fail, or to die before or after it removes one. */
public final class TestFiles implements FileStore {
  /** The paths that there are. */
  public final Set<String> paths = ConcurrentHashMap.newKeySet();

  /** What every call but links ends with. */
  public @Nullable RuntimeException failure;

  /** What happens before a file is removed. */
  public @Nullable Runnable beforeDelete;

  /** What happens after a file was removed. */
  public @Nullable Runnable afterDelete;

  @Override
  public boolean exists(String path) {
    fail();
    return paths.contains(path);
  }

  @Override
  public void delete(String path) {
    fail();
    run(beforeDelete);
    paths.remove(path);
    run(afterDelete);
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }

  private static void run(@Nullable Runnable work) {
    if (work != null) {
      work.run();
    }
  }

  @Override
  public UploadLink uploadLink(String path, String contentType, long sizeBytes, Duration life) {
    return new UploadLink("PUT", path, Map.of("Content-Type", contentType), ends(life));
  }

  @Override
  public FileLink link(String path, Duration life) {
    return new FileLink(path, ends(life));
  }

  private static Instant ends(Duration life) {
    return TestDatabase.NOW.plus(life);
  }
}
