package trainwright.functions.exercisesearch;

import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import trainwright.core.search.DescribeVectorIndex;
import trainwright.core.search.SearchExercises;
import trainwright.core.search.SearchHit;
import trainwright.core.search.SearchResult;
import trainwright.core.user.Callers;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The routes of exercise search. */
public final class ExerciseSearchRoutes implements Routes {
  private final Callers callers;
  private final SearchExercises search;
  private final DescribeVectorIndex describe;

  @Inject
  ExerciseSearchRoutes(Callers callers, SearchExercises search, DescribeVectorIndex describe) {
    this.callers = callers;
    this.search = search;
    this.describe = describe;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of("GET /v1/exercises/search", this::search, "GET /v1/vector-index", this::describe);
  }

  private Response search(Request request) {
    var caller = callers.of(request);
    var result = search.run(SearchParameters.read(caller.userId(), request.queryParameters()));
    return Response.ok(new Found(result.hits(), result.mode()));
  }

  private Response describe(Request request) {
    var _ = callers.of(request);
    request.queryParameters().only();
    return Response.ok(describe.run());
  }

  private record Found(List<SearchHit> items, SearchResult.Mode mode) {}
}
