package trainwright.functions.exercisesearch;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.ai.AiModule;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = {CloudModule.class, AiModule.class})
interface ExerciseSearchComponent {
  ExerciseSearchRoutes routes();
}
