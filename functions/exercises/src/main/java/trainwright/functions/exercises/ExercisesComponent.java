package trainwright.functions.exercises;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.cloud.CloudModule;

@Singleton
@Component(modules = CloudModule.class)
interface ExercisesComponent {
  ExercisesRoutes routes();
}
