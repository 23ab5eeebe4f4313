package trainwright.functions.routines;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface RoutinesComponent {
  RoutinesRoutes routes();
}
