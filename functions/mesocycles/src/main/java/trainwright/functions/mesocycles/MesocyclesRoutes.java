package trainwright.functions.mesocycles;

import java.util.Map;
import javax.inject.Inject;
import trainwright.core.program.edit.ChangeWorkout;
import trainwright.core.program.edit.WorkoutChange;
import trainwright.core.program.store.ChangeMicrocycle;
import trainwright.core.program.view.GetMesocycle;
import trainwright.core.program.view.ListMicrocycles;
import trainwright.core.program.view.ListWorkouts;
import trainwright.core.program.view.MesocycleView;
import trainwright.core.program.view.MicrocycleView;
import trainwright.core.program.view.ReadMesocycles;
import trainwright.core.program.view.WorkoutView;
import trainwright.core.user.Callers;
import trainwright.platform.QueryParameters;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The routes of mesocycles, their weeks and their days. */
public final class MesocyclesRoutes implements Routes {
  private final Callers callers;
  private final GetMesocycle get;
  private final ReadMesocycles list;
  private final ListMicrocycles microcycles;
  private final ListWorkouts workouts;
  private final ChangeMicrocycle changeMicrocycle;
  private final ChangeWorkout changeWorkout;

  @Inject
  MesocyclesRoutes(
      Callers callers,
      GetMesocycle get,
      ReadMesocycles list,
      ListMicrocycles microcycles,
      ListWorkouts workouts,
      ChangeMicrocycle changeMicrocycle,
      ChangeWorkout changeWorkout) {
    this.callers = callers;
    this.get = get;
    this.list = list;
    this.microcycles = microcycles;
    this.workouts = workouts;
    this.changeMicrocycle = changeMicrocycle;
    this.changeWorkout = changeWorkout;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of(
        "GET /v1/mesocycles/{id}", this::get,
        "GET /v1/programs/{id}/mesocycles", this::ofProgram,
        "GET /v1/macrocycles/{id}/mesocycles", this::ofMacrocycle,
        "GET /v1/mesocycles/{id}/microcycles", this::microcycles,
        "PATCH /v1/microcycles/{id}", this::changeMicrocycle,
        "GET /v1/microcycles/{id}/workouts", this::workouts,
        "PATCH /v1/workouts/{id}", this::changeWorkout);
  }

  private Response get(Request request) {
    request.queryParameters().only();
    return Response.ok(get.run(callers.of(request).userId(), request.id("id")));
  }

  private Response ofProgram(Request request) {
    return mesocycles(request, new ReadMesocycles.Of.WholeProgram(request.id("id")));
  }

  private Response ofMacrocycle(Request request) {
    return mesocycles(request, new ReadMesocycles.Of.OneMacrocycle(request.id("id")));
  }

  private Response mesocycles(Request request, ReadMesocycles.Of of) {
    var query = paged(request);
    var all = list.run(callers.of(request).userId(), of);
    return Response.ok(ChildPages.of(all, query, MesocycleView::id));
  }

  private Response microcycles(Request request) {
    var query = paged(request);
    var all = microcycles.run(callers.of(request).userId(), request.id("id"));
    return Response.ok(ChildPages.of(all, query, MicrocycleView::id));
  }

  private Response changeMicrocycle(Request request) {
    request.queryParameters().only();
    var userId = callers.of(request).userId();
    return Response.ok(changeMicrocycle.run(userId, request.id("id"), request.fields()));
  }

  private Response changeWorkout(Request request) {
    request.queryParameters().only();
    var change = request.fields().read(WorkoutChange.class);
    return Response.ok(changeWorkout.run(callers.of(request).userId(), request.id("id"), change));
  }

  private Response workouts(Request request) {
    var query = paged(request);
    var all = workouts.run(callers.of(request).userId(), request.id("id"));
    return Response.ok(ChildPages.of(all, query, WorkoutView::id));
  }

  /** The page asked for; a bad one is told before anything is read. */
  private static QueryParameters paged(Request request) {
    var query = request.queryParameters().only("limit", "cursor");
    int _ = query.limit();
    var _ = query.cursor();
    return query;
  }
}
