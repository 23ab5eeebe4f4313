package trainwright.platform;

/**
 * Files such as the videos of clips, by path: lower-case folders and a name joined by {@code /},
 * never leading out of the store.
 */
public interface FileStore {
  /**
   * Stores a file, in place of one of this path.
   *
   * @throws Problem {@code UNPROCESSABLE} for a path that leads out of the store, {@code
   *     UNAVAILABLE} when the store is down
   */
  void write(String path, byte[] content);

  /**
   * A file's content.
   *
   * @throws Problem {@code NOT_FOUND} when there is none of this path, else as {@link #write}
   */
  byte[] read(String path);

  /** Whether there is a file of this path; throws as {@link #write} does. */
  boolean exists(String path);

  /** Removes a file; an absent one is no error. Throws as {@link #write} does. */
  void delete(String path);
}
