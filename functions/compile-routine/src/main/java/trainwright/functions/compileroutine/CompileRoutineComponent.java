package trainwright.functions.compileroutine;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.ai.AiModule;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = {CloudModule.class, AiModule.class})
interface CompileRoutineComponent {
  CompileRoutineRoutes routes();
}
