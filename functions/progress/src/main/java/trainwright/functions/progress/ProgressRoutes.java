package trainwright.functions.progress;

import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.progress.chart.ProgressChartRule;
import trainwright.core.progress.log.PlaceLevel;
import trainwright.core.progress.trail.ListEvents;
import trainwright.core.progress.trail.RebuildTraining;
import trainwright.core.progress.view.ExerciseConfig;
import trainwright.core.progress.view.ExerciseConfigs;
import trainwright.core.progress.view.GetLevels;
import trainwright.core.progress.view.GetNext;
import trainwright.core.progress.view.GetProgress;
import trainwright.core.progress.view.GetWeek;
import trainwright.core.progress.view.ProgressView;
import trainwright.core.request.Idempotency;
import trainwright.core.user.Callers;
import trainwright.platform.Cursor;
import trainwright.platform.Page;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;
import trainwright.platform.Texts;
import trainwright.platform.Words;

/** The routes of a user's progress. */
public final class ProgressRoutes implements Routes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final GetLevels levels;
  private final PlaceLevel place;
  private final ExerciseConfigs configs;
  private final GetWeek week;
  private final GetNext next;
  private final GetProgress progress;
  private final RebuildTraining rebuild;
  private final ListEvents events;

  @Inject
  ProgressRoutes(
      Callers callers,
      Idempotency idempotency,
      GetLevels levels,
      PlaceLevel place,
      ExerciseConfigs configs,
      GetWeek week,
      GetNext next,
      GetProgress progress,
      RebuildTraining rebuild,
      ListEvents events) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.levels = levels;
    this.place = place;
    this.configs = configs;
    this.week = week;
    this.next = next;
    this.progress = progress;
    this.rebuild = rebuild;
    this.events = events;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of(
        "GET /v1/me/levels", this::levels,
        "PUT /v1/me/levels/{category}", this::place,
        "GET /v1/me/exercises/{id}/config", this::config,
        "PUT /v1/me/exercises/{id}/config", this::putConfig,
        "GET /v1/me/weeks/{date}", this::week,
        "GET /v1/me/next", this::next,
        "GET /v1/me/progress", this::progress,
        "GET /v1/me/progress/chart.svg", this::chart,
        "POST /v1/me/progress/rebuild", idempotency.guard(this::rebuild),
        "GET /v1/me/events", this::events);
  }

  private Response levels(Request request) {
    request.queryParameters().only();
    return Response.ok(Map.of("items", levels.run(callers.of(request).userId())));
  }

  /**
   * Where a user places themselves.
   *
   * @param level 0-5
   */
  record Placing(int level) {}

  private Response place(Request request) {
    request.queryParameters().only();
    var word = request.pathParameter("category");
    var category =
        Words.find(Category.class, word)
            .filter(Category::levelled)
            .orElseThrow(() -> Problem.notFound("levelled category", word));
    var placing = request.body(Placing.class);
    var userId = callers.of(request).userId();
    place.run(userId, category, placing.level());
    return Response.ok(
        levels.run(userId).stream()
            .filter(level -> level.category() == category)
            .findFirst()
            .orElseThrow());
  }

  private Response config(Request request) {
    request.queryParameters().only();
    return Response.ok(configs.get(callers.of(request).userId(), request.id("id")));
  }

  private Response putConfig(Request request) {
    request.queryParameters().only();
    var draft = request.body(ExerciseConfig.Draft.class);
    return Response.ok(configs.put(callers.of(request).userId(), request.id("id"), draft));
  }

  private Response week(Request request) {
    request.queryParameters().only();
    var text = request.pathParameter("date");
    var date = Texts.date(text).orElseThrow(() -> Problem.notFound("week of", text));
    return Response.ok(week.run(callers.of(request).userId(), date));
  }

  private Response next(Request request) {
    var spare = request.queryParameters().only("spare").words("spare", BodyArea.class);
    return Response.ok(Map.of("items", next.run(callers.of(request).userId(), spare)));
  }

  private Response progress(Request request) {
    return Response.ok(read(request));
  }

  private Response chart(Request request) {
    var svg = ProgressChartRule.svg(read(request));
    return new Response(200, Map.of("Content-Type", "image/svg+xml"), svg);
  }

  private ProgressView read(Request request) {
    var query = request.queryParameters().only("exercise", "from", "to");
    var exerciseId = query.id("exercise").orElse(null);
    var from = query.date("from").orElse(null);
    var to = query.date("to").orElse(null);
    return progress.run(callers.of(request).userId(), exerciseId, from, to);
  }

  /** What a caller says of a rebuild: nothing. */
  record Rebuilding() {}

  private Response rebuild(Request request) {
    request.queryParameters().only();
    if (!request.body().isBlank()) {
      var _ = request.body(Rebuilding.class);
    }
    var userId = callers.of(request).userId();
    var state = rebuild.run(userId);
    return Response.ok(
        Map.of(
            "levels", levels.run(userId),
            "mastered_exercises", state.mastered().size(),
            "days", state.days().size()));
  }

  private Response events(Request request) {
    var query = request.queryParameters().only("limit", "cursor");
    var place = query.cursor();
    int limit = query.limit();
    var userId = callers.of(request).userId();
    var page =
        place.isEmpty()
            ? events.run(userId, Long.MAX_VALUE, 0, limit + 1)
            : events.run(userId, number(place.get(), 0), (int) number(place.get(), 1), limit + 1);
    return Response.ok(
        Page.of(
            page,
            limit,
            query,
            last ->
                List.of(String.valueOf(last.changeVersion()), String.valueOf(last.position()))));
  }

  private static long number(Cursor cursor, int index) {
    var text = cursor.text(index);
    if (!text.matches("\\d{1,18}")) {
      throw Problem.at(
          Problem.Code.MALFORMED, "cursor", "bad_cursor", "cursor: not one that we gave");
    }
    return Long.parseLong(text);
  }
}
