package trainwright.functions.exercises;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.imports.ImportFile;
import trainwright.core.exercise.imports.StartImport;
import trainwright.core.user.Callers;
import trainwright.platform.Request;
import trainwright.platform.Response;

/** The route of imports. */
final class ImportRoutes {
  private final Callers callers;
  private final StartImport startImport;

  @Inject
  ImportRoutes(Callers callers, StartImport startImport) {
    this.callers = callers;
    this.startImport = startImport;
  }

  Response start(Request request, UUID newId) {
    var caller = callers.of(request);
    var query = request.queryParameters().only("dry_run", "shared");
    boolean shared = query.flag("shared");
    boolean dryRun = query.flag("dry_run");
    var job = startImport.run(caller, newId, ImportFile.read(request), shared, dryRun);
    return Response.accepted(job.id(), job);
  }
}
