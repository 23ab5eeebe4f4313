package trainwright.core.compile;

import dagger.Component;
import trainwright.core.exercise.LoadLibrary;

/** The compiler over the ports of a test. */
@Component(modules = TestPorts.class)
interface TestCompiler {
  CompileRoutine compileRoutine();

  CompileRoutineJob compileRoutineJob();

  LoadLibrary loadLibrary();
}
