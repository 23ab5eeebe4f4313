package trainwright.functions.migrate;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface MigrateComponent {
  Migrate migrate();
}
