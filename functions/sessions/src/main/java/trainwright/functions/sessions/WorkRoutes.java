package trainwright.functions.sessions;

import javax.inject.Inject;
import trainwright.core.progress.log.LogSet;
import trainwright.core.progress.log.PutExercise;
import trainwright.core.progress.log.RemoveSet;
import trainwright.core.progress.log.SetOutcome;
import trainwright.core.session.ExerciseDraft;
import trainwright.core.session.SetEntry;
import trainwright.core.user.Callers;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.Response;

/** The routes of what is done in a session: its exercises and sets. */
final class WorkRoutes {
  private final Callers callers;
  private final PutExercise putExercise;
  private final LogSet logSet;
  private final RemoveSet removeSet;

  @Inject
  WorkRoutes(Callers callers, PutExercise putExercise, LogSet logSet, RemoveSet removeSet) {
    this.callers = callers;
    this.putExercise = putExercise;
    this.logSet = logSet;
    this.removeSet = removeSet;
  }

  Response putExercise(Request request) {
    request.queryParameters().only();
    var draft = request.body(ExerciseDraft.class);
    var outcome =
        putExercise.run(
            callers.of(request).userId(), request.id("id"), number(request, "order"), draft);
    return Response.ok(outcome).withVersion(outcome.session().version());
  }

  Response putSet(Request request) {
    request.queryParameters().only();
    var entry = request.body(SetEntry.class);
    return answer(
        logSet.run(
            callers.of(request).userId(),
            request.id("id"),
            number(request, "order"),
            number(request, "set_number"),
            entry));
  }

  Response deleteSet(Request request) {
    request.queryParameters().only();
    return answer(
        removeSet.run(
            callers.of(request).userId(),
            request.id("id"),
            number(request, "order"),
            number(request, "set_number")));
  }

  private static Response answer(SetOutcome outcome) {
    return Response.ok(outcome).withVersion(outcome.version());
  }

  private static int number(Request request, String name) {
    var text = request.pathParameter(name);
    if (!text.matches("-?\\d{1,4}")) {
      throw Problem.notFound(name, text);
    }
    return Integer.parseInt(text);
  }
}
