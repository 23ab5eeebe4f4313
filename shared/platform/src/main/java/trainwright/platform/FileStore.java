package trainwright.platform;

import java.time.Duration;

/**
 * Files such as the videos of clips, by path: see {@link FilePath}. Their bytes never pass through
 * us: an app uploads and reads them by links that are good for a while.
 */
public interface FileStore {
  /**
   * Whether there is a file of this path.
   *
   * @throws Problem {@code UNPROCESSABLE} for what is no path, {@code UNAVAILABLE} when the store
   *     is down
   */
  boolean exists(String path);

  /** Removes a file; an absent one is no error. Throws as {@link #exists} does. */
  void delete(String path);

  /**
   * A link by which whoever has it may store this one file, in place of one of this path: of just
   * this type and this size. The store refuses everything else.
   *
   * @param contentType such as {@code video/mp4}
   * @param sizeBytes how large the file is, at least 1
   * @param life how long the link is good for, in whole seconds
   * @throws Problem as {@link #exists} does
   */
  UploadLink uploadLink(String path, String contentType, long sizeBytes, Duration life);

  /**
   * A link by which whoever has it may read this one file; that there is one is not checked.
   *
   * @param life how long the link is good for, in whole seconds
   * @throws Problem as {@link #exists} does
   */
  FileLink link(String path, Duration life);
}
