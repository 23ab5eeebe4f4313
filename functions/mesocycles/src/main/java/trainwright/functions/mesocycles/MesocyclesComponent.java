package trainwright.functions.mesocycles;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface MesocyclesComponent {
  MesocyclesRoutes routes();
}
