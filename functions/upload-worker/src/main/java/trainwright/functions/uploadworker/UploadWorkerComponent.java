package trainwright.functions.uploadworker;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;
import trainwright.core.exercise.clip.KeepUpload;

@Singleton
@Component(modules = CloudModule.class)
interface UploadWorkerComponent {
  KeepUpload keepUpload();
}
