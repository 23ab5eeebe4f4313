package trainwright.local;

import dagger.Component;
import javax.inject.Singleton;
import trainwright.core.exercise.LoadLibrary;
import trainwright.core.exercise.clip.KeepUpload;
import trainwright.core.job.RunJob;
import trainwright.core.progress.rollup.CloseDays;
import trainwright.core.search.DrainIndexOutbox;
import trainwright.functions.audit.AuditRoutes;
import trainwright.functions.compileroutine.CompileRoutineRoutes;
import trainwright.functions.exercises.ExercisesRoutes;
import trainwright.functions.exercisesearch.ExerciseSearchRoutes;
import trainwright.functions.healthcheck.HealthCheckRoutes;
import trainwright.functions.jobs.JobsRoutes;
import trainwright.functions.jobworker.JobRunnersModule;
import trainwright.functions.jobworker.JobSweep;
import trainwright.functions.mesocycles.MesocyclesRoutes;
import trainwright.functions.migrate.Migrate;
import trainwright.functions.programs.ProgramsRoutes;
import trainwright.functions.progress.ProgressRoutes;
import trainwright.functions.routines.RoutinesRoutes;
import trainwright.functions.sessions.SessionsRoutes;

/** Everything that the local server runs, over the ports of one machine. */
@Singleton
@Component(modules = {OneboxModule.class, JobRunnersModule.class})
interface LocalComponent {
  ExercisesRoutes exercisesRoutes();

  CompileRoutineRoutes compileRoutineRoutes();

  ExerciseSearchRoutes exerciseSearchRoutes();

  HealthCheckRoutes healthCheckRoutes();

  SessionsRoutes sessionsRoutes();

  ProgressRoutes progressRoutes();

  JobsRoutes jobsRoutes();

  AuditRoutes auditRoutes();

  RoutinesRoutes routinesRoutes();

  ProgramsRoutes programsRoutes();

  MesocyclesRoutes mesocyclesRoutes();

  RunJob runJob();

  JobSweep jobSweep();

  DrainIndexOutbox drainIndexOutbox();

  CloseDays closeDays();

  KeepUpload keepUpload();

  Migrate migrate();

  LoadLibrary loadLibrary();
}
