package trainwright.functions.progress;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface ProgressComponent {
  ProgressRoutes routes();
}
