package trainwright.cloud;

import trainwright.platform.FileStore;
import trainwright.platform.Problem;

/** The file store of a product that has none: it holds nothing, so there is nothing to remove. */
final class NoFileStore implements FileStore {
  @Override
  public void write(String path, byte[] content) {
    throw Problem.of(Problem.Code.UNAVAILABLE, "no file store is configured");
  }

  @Override
  public byte[] read(String path) {
    throw Problem.notFound("file", path);
  }

  @Override
  public boolean exists(String path) {
    return false;
  }

  @Override
  public void delete(String path) {}
}
