package trainwright.core.exercise.clip;

import javax.inject.Inject;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;

/**
 * Takes notice of a file that has arrived in the file store: a clip's video becomes part of it, one
 * that nobody wants any more is removed. Safe to run twice, late, and in any order.
 */
public final class KeepUpload {
  private final ClipRepository clips;
  private final FileStore files;

  @Inject
  KeepUpload(ClipRepository clips, FileStore files) {
    this.clips = clips;
    this.files = files;
  }

  /**
   * Keeps the file or removes it. A file that isn't there, or is no upload of a clip, is left to
   * whoever put it there.
   *
   * @param path of the file
   * @throws Problem {@code UNAVAILABLE} when the file store or the database is down; try again
   */
  public void run(String path) {
    VideoPath.find(path)
        .filter(video -> files.exists(video.text()))
        .filter(video -> !clips.keepVideo(video))
        .ifPresent(unwanted -> files.delete(unwanted.text()));
  }
}
