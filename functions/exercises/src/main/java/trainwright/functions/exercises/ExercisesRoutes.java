package trainwright.functions.exercises;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.ChangeExercise;
import trainwright.core.exercise.CreateExercise;
import trainwright.core.exercise.DeleteExercise;
import trainwright.core.exercise.ExerciseDetail;
import trainwright.core.exercise.GetExercise;
import trainwright.core.exercise.LadderRepository;
import trainwright.core.exercise.ListExercises;
import trainwright.core.request.Idempotency;
import trainwright.core.user.Caller;
import trainwright.core.user.Callers;
import trainwright.platform.Page;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The routes of the exercise library. */
public final class ExercisesRoutes implements Routes {
  private static final String IMPORT = "POST /v1/exercises/import";

  private final Callers callers;
  private final Idempotency idempotency;
  private final ListExercises listExercises;
  private final GetExercise getExercise;
  private final CreateExercise createExercise;
  private final ChangeExercise changeExercise;
  private final DeleteExercise deleteExercise;
  private final LadderRepository ladders;
  private final ClipRoutes clips;
  private final ImportRoutes imports;

  @Inject
  ExercisesRoutes(
      Callers callers,
      Idempotency idempotency,
      ListExercises listExercises,
      GetExercise getExercise,
      CreateExercise createExercise,
      ChangeExercise changeExercise,
      DeleteExercise deleteExercise,
      LadderRepository ladders,
      ClipRoutes clips,
      ImportRoutes imports) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.listExercises = listExercises;
    this.getExercise = getExercise;
    this.createExercise = createExercise;
    this.changeExercise = changeExercise;
    this.deleteExercise = deleteExercise;
    this.ladders = ladders;
    this.clips = clips;
    this.imports = imports;
  }

  @Override
  public int maxBodyBytes(String routeKey) {
    return routeKey.equals(IMPORT) ? 5 * DEFAULT_BODY_BYTES : DEFAULT_BODY_BYTES;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.ofEntries(
        entry("GET /v1/exercises", this::list),
        entry("POST /v1/exercises", idempotency.guard(this::create)),
        entry(IMPORT, idempotency.guard(imports::start)),
        entry("GET /v1/exercises/{id}", this::get),
        entry("PATCH /v1/exercises/{id}", this::change),
        entry("DELETE /v1/exercises/{id}", this::delete),
        entry("GET /v1/exercises/{id}/clips", clips::list),
        entry("POST /v1/exercises/{id}/clips", idempotency.guard(clips::add)),
        entry("DELETE /v1/exercises/{id}/clips/{clip_id}", clips::remove),
        entry("POST /v1/exercises/{id}/clips/{clip_id}/upload", idempotency.guard(clips::upload)),
        entry("GET /v1/exercises/{id}/clips/{clip_id}/video", clips::watch),
        entry("GET /v1/levels", this::levels),
        entry("GET /v1/categories", this::categories));
  }

  private Response list(Request request) {
    var parameters = request.queryParameters();
    var query = ExerciseFilters.read(callers.of(request).userId(), parameters);
    return Response.ok(listExercises.run(query, parameters));
  }

  private Response create(Request request, UUID newId) {
    var caller = callers.of(request);
    var owner = ownerOf(caller, request.queryParameters().only("shared").flag("shared"));
    var fields = request.fields();
    var id = fields.takeId("id").orElse(newId);
    var stored = createExercise.run(caller.userId(), owner, id, fields);
    return versioned(Response.created("/v1/exercises/" + id, stored), stored);
  }

  /** Whose a new exercise is: the caller's, or nobody's in the shared library. */
  static @Nullable UUID ownerOf(Caller caller, boolean shared) {
    if (shared) {
      caller.require(Caller.LIBRARY_WRITE);
      return null;
    }
    return caller.userId();
  }

  private Response get(Request request) {
    var caller = callers.of(request);
    request.queryParameters().only();
    var exercise = getExercise.run(caller.userId(), request.id("id"));
    return versioned(Response.ok(exercise), exercise);
  }

  private Response change(Request request) {
    var caller = callers.of(request);
    request.queryParameters().only();
    var changed =
        changeExercise.run(
            caller, request.id("id"), request.fields(), request.findIfMatch().orElse(null));
    return versioned(Response.ok(changed), changed);
  }

  private Response delete(Request request) {
    var caller = callers.of(request);
    boolean cascade = request.queryParameters().only("cascade").flag("cascade");
    deleteExercise.run(caller, request.id("id"), cascade, request.findIfMatch().orElse(null));
    return Response.noContent();
  }

  private Response levels(Request request) {
    var _ = callers.of(request);
    request.queryParameters().only();
    return Response.ok(new Page<>(ladders.listLevels(), null));
  }

  private Response categories(Request request) {
    var _ = callers.of(request);
    request.queryParameters().only();
    return Response.ok(new Page<>(ladders.listCategories(), null));
  }

  private static Response versioned(Response response, ExerciseDetail detail) {
    return response.withVersion(detail.exercise().version());
  }
}
