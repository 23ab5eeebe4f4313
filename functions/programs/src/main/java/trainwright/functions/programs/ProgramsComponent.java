package trainwright.functions.programs;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface ProgramsComponent {
  ProgramsRoutes routes();
}
