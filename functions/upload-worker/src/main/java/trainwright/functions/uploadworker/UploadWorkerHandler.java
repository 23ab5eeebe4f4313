package trainwright.functions.uploadworker;

import trainwright.cloud.FileEventHandler;
import trainwright.core.exercise.clip.KeepUpload;

/** Takes notice of each file that arrives in the file store. */
public final class UploadWorkerHandler extends FileEventHandler {
  /** As AWS starts it. */
  public UploadWorkerHandler() {
    this(DaggerUploadWorkerComponent.create().keepUpload());
  }

  /** As the local server and tests start it. */
  public UploadWorkerHandler(KeepUpload keepUpload) {
    super(keepUpload::run);
  }
}
