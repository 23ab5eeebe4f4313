package trainwright.functions.sessions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.progress.log.ChangeSession;
import trainwright.core.progress.log.CreateSession;
import trainwright.core.progress.log.DeleteSession;
import trainwright.core.progress.log.MoveSession;
import trainwright.core.progress.log.SessionOutcome;
import trainwright.core.request.Idempotency;
import trainwright.core.session.GetSession;
import trainwright.core.session.ListSessions;
import trainwright.core.session.SessionDraft;
import trainwright.core.session.SessionFilter;
import trainwright.core.session.SessionStatus;
import trainwright.core.session.SessionView;
import trainwright.core.user.Callers;
import trainwright.platform.Page;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The routes of sessions. */
public final class SessionsRoutes implements Routes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final ListSessions list;
  private final GetSession get;
  private final CreateSession create;
  private final ChangeSession change;
  private final DeleteSession delete;
  private final MoveSession move;
  private final WorkRoutes work;

  @Inject
  SessionsRoutes(
      Callers callers,
      Idempotency idempotency,
      ListSessions list,
      GetSession get,
      CreateSession create,
      ChangeSession change,
      DeleteSession delete,
      MoveSession move,
      WorkRoutes work) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.list = list;
    this.get = get;
    this.create = create;
    this.change = change;
    this.delete = delete;
    this.move = move;
    this.work = work;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.ofEntries(
        Map.entry("GET /v1/sessions", this::list),
        Map.entry("POST /v1/sessions", idempotency.guard(this::create)),
        Map.entry("GET /v1/sessions/{id}", this::get),
        Map.entry("PATCH /v1/sessions/{id}", this::change),
        Map.entry("DELETE /v1/sessions/{id}", this::delete),
        Map.entry("POST /v1/sessions/{id}/start", step(MoveSession.Step.START)),
        Map.entry("POST /v1/sessions/{id}/complete", step(MoveSession.Step.COMPLETE)),
        Map.entry("POST /v1/sessions/{id}/skip", step(MoveSession.Step.SKIP)),
        Map.entry("POST /v1/sessions/{id}/reopen", step(MoveSession.Step.REOPEN)),
        Map.entry("PUT /v1/sessions/{id}/exercises/{order}", work::putExercise),
        Map.entry("PUT /v1/sessions/{id}/exercises/{order}/sets/{set_number}", work::putSet),
        Map.entry("DELETE /v1/sessions/{id}/exercises/{order}/sets/{set_number}", work::deleteSet));
  }

  private Response list(Request request) {
    var query = request.queryParameters().only("limit", "cursor", "status", "from", "to");
    var after = query.cursor();
    int limit = query.limit();
    var filter =
        new SessionFilter(
            query.words("status", SessionStatus.class),
            query.date("from").orElse(null),
            query.date("to").orElse(null),
            after.map(cursor -> cursor.date(0)).orElse(null),
            after.map(cursor -> cursor.id(1)).orElse(null));
    var sessions = list.run(callers.of(request).userId(), filter, limit + 1);
    return Response.ok(
        Page.of(
            sessions,
            limit,
            query,
            last -> List.of(last.sessionDate().toString(), last.id().toString())));
  }

  private Response create(Request request, UUID newId) {
    request.queryParameters().only();
    var draft = request.body(SessionDraft.class);
    var outcome = create.run(callers.of(request).userId(), draft, newId);
    return Response.created("/v1/sessions/" + outcome.session().id(), outcome)
        .withVersion(outcome.session().version());
  }

  private Response get(Request request) {
    request.queryParameters().only();
    var session = SessionView.of(get.run(callers.of(request).userId(), request.id("id")));
    return Response.ok(session).withVersion(session.version());
  }

  private Response change(Request request) {
    request.queryParameters().only();
    var userId = callers.of(request).userId();
    long version = request.ifMatch();
    return answer(change.run(userId, request.id("id"), version, request.fields()));
  }

  private Response delete(Request request) {
    request.queryParameters().only();
    var userId = callers.of(request).userId();
    return Response.ok(Map.of("changes", delete.run(userId, request.id("id"), request.ifMatch())));
  }

  private Route step(MoveSession.Step step) {
    return idempotency.guard((Request request) -> move(request, step));
  }

  private Response move(Request request, MoveSession.Step step) {
    request.queryParameters().only();
    var told =
        request.body().isBlank() ? MoveSession.Told.NOTHING : request.body(MoveSession.Told.class);
    return answer(move.run(callers.of(request).userId(), request.id("id"), step, told));
  }

  private static Response answer(SessionOutcome outcome) {
    return Response.ok(outcome).withVersion(outcome.session().version());
  }
}
