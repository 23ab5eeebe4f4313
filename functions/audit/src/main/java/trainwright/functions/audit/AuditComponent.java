package trainwright.functions.audit;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface AuditComponent {
  AuditRoutes routes();
}
