package trainwright.functions.jobworker;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import java.util.Set;
import trainwright.core.compile.CompileRoutineJob;
import trainwright.core.exercise.imports.ImportExercises;
import trainwright.core.job.JobRunner;
import trainwright.core.program.store.DetailProgramJob;

/** Who does the jobs of each kind. A runner is added by a {@code @Binds @IntoSet} method. */
@Module
public interface JobRunnersModule {
  /** All runners. */
  @Multibinds
  Set<JobRunner> runners();

  /** Compiles routines. */
  @Binds
  @IntoSet
  JobRunner compileRoutine(CompileRoutineJob runner);

  /** Imports of exercises. */
  @Binds
  @IntoSet
  JobRunner importExercises(ImportExercises runner);

  /** Works out mesocycles. */
  @Binds
  @IntoSet
  JobRunner detailProgram(DetailProgramJob runner);
}
