package trainwright.functions.programs;

import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.edit.ChangeProgram;
import trainwright.core.program.store.CheckProgram;
import trainwright.core.program.store.CreateProgram;
import trainwright.core.program.store.DeleteProgram;
import trainwright.core.program.store.ListPrograms;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.view.GetProgram;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.program.view.ProgramView;
import trainwright.core.request.Idempotency;
import trainwright.core.user.Callers;
import trainwright.platform.Page;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The routes of programs. */
public final class ProgramsRoutes implements Routes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final ListPrograms list;
  private final GetProgram get;
  private final CreateProgram create;
  private final ChangeProgram change;
  private final DeleteProgram delete;
  private final CheckProgram check;
  private final DetailRoutes details;
  private final CalendarRoutes calendars;

  @Inject
  ProgramsRoutes(
      Callers callers,
      Idempotency idempotency,
      ListPrograms list,
      GetProgram get,
      CreateProgram create,
      ChangeProgram change,
      DeleteProgram delete,
      CheckProgram check,
      DetailRoutes details,
      CalendarRoutes calendars) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.list = list;
    this.get = get;
    this.create = create;
    this.change = change;
    this.delete = delete;
    this.check = check;
    this.details = details;
    this.calendars = calendars;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.ofEntries(
        Map.entry("GET /v1/programs", this::list),
        Map.entry("POST /v1/programs", idempotency.guard(this::create)),
        Map.entry("POST /v1/programs/check", idempotency.guard(this::check)),
        Map.entry("GET /v1/programs/{id}", this::get),
        Map.entry("PATCH /v1/programs/{id}", this::change),
        Map.entry("DELETE /v1/programs/{id}", this::delete),
        Map.entry("POST /v1/programs/{id}/mesocycles", idempotency.guard(details::detail)),
        Map.entry("GET /v1/programs/{id}/calendar", calendars::calendar),
        Map.entry("GET /v1/programs/{id}/calendar.ics", calendars::ics),
        Map.entry("GET /v1/programs/{id}/chart.svg", calendars::chart));
  }

  private Response list(Request request) {
    var query = request.queryParameters();
    var filter = ProgramListQuery.filter(query);
    var after = query.cursor().map(ProgramListQuery::place).orElse(null);
    int limit = query.limit();
    var programs = list.run(callers.of(request).userId(), filter, after, limit + 1);
    return Response.ok(Page.of(programs, limit, query, ProgramListQuery::keys));
  }

  private Response create(Request request, UUID newId) {
    boolean dryRun = request.queryParameters().only("dry_run").flag("dry_run");
    var userId = callers.of(request).userId();
    var fields = request.fields();
    var id = fields.takeId("id").orElse(newId);
    var program = create.run(userId, id, fields.read(ProgramRequest.class), dryRun);
    return dryRun
        ? Response.ok(program)
        : Response.created("/v1/programs/" + id, program).withVersion(program.version());
  }

  private Response check(Request request) {
    request.queryParameters().only();
    var program = request.fields();
    return Response.ok(check.run(callers.of(request).userId(), program));
  }

  private Response get(Request request) {
    var depths = request.queryParameters().only("depth").words("depth", ProgramDepth.class);
    if (depths.size() > 1) {
      throw Problem.at(
          Problem.Code.MALFORMED, "depth", "repeated_parameter", "depth: must be given once");
    }
    var depth = depths.isEmpty() ? ProgramDepth.MESOCYCLE : depths.getFirst();
    return answer(get.run(callers.of(request).userId(), request.id("id"), depth));
  }

  private Response change(Request request) {
    request.queryParameters().only();
    var userId = callers.of(request).userId();
    long version = request.ifMatch();
    return answer(change.run(userId, request.id("id"), version, request.fields()));
  }

  private Response delete(Request request) {
    request.queryParameters().only();
    delete.run(callers.of(request).userId(), request.id("id"), request.ifMatch());
    return Response.noContent();
  }

  private static Response answer(ProgramView program) {
    return Response.ok(program).withVersion(program.version());
  }
}
