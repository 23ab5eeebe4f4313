package trainwright.functions.programs;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.ai.AiModule;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = {CloudModule.class, AiModule.class})
interface ProgramsComponent {
  ProgramsRoutes routes();
}
