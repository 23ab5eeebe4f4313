package trainwright.functions.routines;

import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.curation.CreateRoutine;
import trainwright.core.curation.CuratedRoutine;
import trainwright.core.curation.ReplaceRoutine;
import trainwright.core.curation.SwapExercise;
import trainwright.core.request.Idempotency;
import trainwright.core.routine.DeleteRoutine;
import trainwright.core.routine.GetRoutine;
import trainwright.core.routine.ListRoutines;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineView;
import trainwright.core.user.Callers;
import trainwright.platform.Page;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The routes of stored routines. */
public final class RoutinesRoutes implements Routes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final ListRoutines list;
  private final GetRoutine get;
  private final CreateRoutine create;
  private final ReplaceRoutine replace;
  private final DeleteRoutine delete;
  private final SwapExercise swap;

  @Inject
  RoutinesRoutes(
      Callers callers,
      Idempotency idempotency,
      ListRoutines list,
      GetRoutine get,
      CreateRoutine create,
      ReplaceRoutine replace,
      DeleteRoutine delete,
      SwapExercise swap) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.list = list;
    this.get = get;
    this.create = create;
    this.replace = replace;
    this.delete = delete;
    this.swap = swap;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of(
        "GET /v1/routines", this::list,
        "POST /v1/routines", idempotency.guard(this::create),
        "GET /v1/routines/{id}", this::get,
        "PUT /v1/routines/{id}", this::replace,
        "DELETE /v1/routines/{id}", this::delete,
        "POST /v1/routines/{id}/exercises/{position}/swap", idempotency.guard(this::swap));
  }

  private Response list(Request request) {
    var query = request.queryParameters();
    var filter = RoutineListQuery.filter(query);
    var after = query.cursor().map(RoutineListQuery::place).orElse(null);
    int limit = query.limit();
    var routines = list.run(callers.of(request).userId(), filter, after, limit + 1);
    return Response.ok(Page.of(routines, limit, query, RoutineListQuery::keys));
  }

  private Response create(Request request, UUID newId) {
    request.queryParameters().only();
    var draft = request.body(CuratedRoutine.class);
    var routine = create.run(callers.of(request).userId(), draft, newId);
    return Response.created("/v1/routines/" + routine.id(), RoutineView.of(routine))
        .withVersion(routine.version());
  }

  private Response get(Request request) {
    request.queryParameters().only();
    return answer(get.run(callers.of(request).userId(), request.id("id")));
  }

  private Response replace(Request request) {
    request.queryParameters().only();
    var userId = callers.of(request).userId();
    long version = request.ifMatch();
    var draft = request.body(CuratedRoutine.class);
    return answer(replace.run(userId, request.id("id"), version, draft));
  }

  private Response delete(Request request) {
    request.queryParameters().only();
    delete.run(callers.of(request).userId(), request.id("id"), request.ifMatch());
    return Response.noContent();
  }

  private Response swap(Request request) {
    request.queryParameters().only();
    var version = request.header("if-match").isPresent() ? (Long) request.ifMatch() : null;
    var wanted = request.body().isBlank() ? null : request.body(SwapBody.class).exerciseId();
    return answer(
        swap.run(
            callers.of(request).userId(), request.id("id"), position(request), wanted, version));
  }

  private static int position(Request request) {
    var text = request.pathParameter("position");
    if (!text.matches("\\d{1,4}")) {
      throw Problem.notFound("position", text);
    }
    return Integer.parseInt(text);
  }

  private static Response answer(Routine routine) {
    return Response.ok(RoutineView.of(routine)).withVersion(routine.version());
  }
}
