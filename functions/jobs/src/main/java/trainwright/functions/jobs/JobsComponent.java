package trainwright.functions.jobs;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface JobsComponent {
  JobsRoutes routes();
}
