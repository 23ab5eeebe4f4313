package trainwright.local;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import trainwright.functions.audit.AuditHandler;
import trainwright.functions.compileroutine.CompileRoutineHandler;
import trainwright.functions.dailyrollup.DailyRollupHandler;
import trainwright.functions.exercises.ExercisesHandler;
import trainwright.functions.exercisesearch.ExerciseSearchHandler;
import trainwright.functions.healthcheck.HealthCheckHandler;
import trainwright.functions.indexworker.IndexWorkerHandler;
import trainwright.functions.jobs.JobsHandler;
import trainwright.functions.jobworker.JobSweepHandler;
import trainwright.functions.jobworker.JobWorkerHandler;
import trainwright.functions.mesocycles.MesocyclesHandler;
import trainwright.functions.migrate.MigrateHandler;
import trainwright.functions.programs.ProgramsHandler;
import trainwright.functions.progress.ProgressHandler;
import trainwright.functions.routines.RoutinesHandler;
import trainwright.functions.sessions.SessionsHandler;
import trainwright.functions.uploadworker.UploadWorkerHandler;

/** Every function of the house over one component, where AWS makes each from its own. */
final class House {
  private House() {}

  static List<Function> functions(LocalComponent house) {
    var exercises = house.exercisesRoutes();
    var compile = house.compileRoutineRoutes();
    var exerciseSearch = house.exerciseSearchRoutes();
    var health = house.healthCheckRoutes();
    var sessions = house.sessionsRoutes();
    var progress = house.progressRoutes();
    var jobs = house.jobsRoutes();
    var audit = house.auditRoutes();
    var routines = house.routinesRoutes();
    var programs = house.programsRoutes();
    var mesocycles = house.mesocyclesRoutes();
    return List.of(
        Function.http("exercises", new ExercisesHandler(exercises), exercises),
        Function.http("compile-routine", new CompileRoutineHandler(compile), compile),
        Function.http("exercise-search", new ExerciseSearchHandler(exerciseSearch), exerciseSearch),
        Function.http("health-check", new HealthCheckHandler(health), health),
        Function.http("sessions", new SessionsHandler(sessions), sessions),
        Function.http("progress", new ProgressHandler(progress), progress),
        Function.http("jobs", new JobsHandler(jobs), jobs),
        Function.http("audit", new AuditHandler(audit), audit),
        Function.http("routines", new RoutinesHandler(routines), routines),
        Function.http("programs", new ProgramsHandler(programs), programs),
        Function.http("mesocycles", new MesocyclesHandler(mesocycles), mesocycles),
        Function.worker(
            "job-worker",
            new JobWorkerHandler(house.runJob()),
            SQSEvent.class,
            SQSBatchResponse.class),
        Function.worker("job-sweep", new JobSweepHandler(house.jobSweep())),
        Function.worker("daily-rollup", new DailyRollupHandler(house.closeDays())),
        Function.worker("migrate", new MigrateHandler(house.migrate())),
        Function.worker("index-worker", new IndexWorkerHandler(house.drainIndexOutbox())),
        Function.worker("upload-worker", new UploadWorkerHandler(house.keepUpload())));
  }
}
