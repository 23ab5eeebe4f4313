package trainwright.local.bench;

import dagger.BindsInstance;
import dagger.Component;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.inject.Singleton;
import trainwright.ai.AiModule;
import trainwright.functions.compileroutine.CompileRoutineRoutes;
import trainwright.functions.routines.RoutinesRoutes;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.JobQueue;
import trainwright.platform.SecretStore;
import trainwright.platform.Transactions;

/** The routes that the warm benchmark asks, without a model or vectors. */
@Singleton
@Component(modules = AiModule.class)
interface WarmBenchComponent {
  RoutinesRoutes routines();

  CompileRoutineRoutes compileRoutine();

  /** Takes the ports. */
  @Component.Factory
  interface Factory {
    WarmBenchComponent of(
        @BindsInstance Database database,
        @BindsInstance Transactions transactions,
        @BindsInstance JobQueue queue,
        @BindsInstance Environment environment,
        @BindsInstance SecretStore secrets,
        @BindsInstance InstantSource clock,
        @BindsInstance RandomGenerator random);
  }
}
