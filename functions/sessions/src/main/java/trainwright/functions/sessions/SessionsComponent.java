package trainwright.functions.sessions;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface SessionsComponent {
  SessionsRoutes routes();
}
