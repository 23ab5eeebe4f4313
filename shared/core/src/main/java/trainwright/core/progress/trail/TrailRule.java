package trainwright.core.progress.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import trainwright.core.exercise.Category;
import trainwright.core.progress.level.LevelFact;
import trainwright.core.session.Session;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SessionHeader;
import trainwright.core.session.SetLog;
import trainwright.platform.Json;
import trainwright.platform.Words;

/** Walks a trail from its start: what it tells is how every session is. */
public final class TrailRule {
  private final Map<UUID, Session> sessions = new LinkedHashMap<>();
  private final List<LevelFact.Placed> placings = new ArrayList<>();

  /** The sessions that are left. */
  public List<Session> sessions() {
    return List.copyOf(sessions.values());
  }

  /** The state that the trail leads to. */
  public TrainingState state() {
    return TrainingState.of(sessions.values(), placings);
  }

  /** Takes the next event; they must come in order. */
  public void follow(TrailEvent event) {
    var payload = event.payload();
    switch (event.type()) {
      case LEVEL_PLACED -> placings.add(placed(event));
      case SESSION_PLANNED ->
          sessions.put(id(event), new Session(id(event), header(payload), List.of()));
      case SESSION_CHANGED, SESSION_STARTED, SESSION_COMPLETED, SESSION_SKIPPED, SESSION_REOPENED ->
          change(event, session -> session.with(header(payload)));
      case SESSION_DELETED -> sessions.remove(id(event));
      case EXERCISE_CHANGED -> change(event, session -> exercise(session, payload));
      case EXERCISE_REMOVED ->
          change(event, session -> session.without(payload.get("exercise_order").asInt()));
      case SET_LOGGED, SET_CORRECTED ->
          change(
              event,
              session ->
                  session.with(
                      work(session, payload)
                          .withSet(Json.convert(payload.get("set"), SetLog.class))));
      case SET_REMOVED ->
          change(
              event,
              session ->
                  session.with(
                      work(session, payload).withoutSet(payload.get("set_number").asInt())));
      case LEVEL_REACHED, LEVEL_LOST, MASTERED, MASTERY_LOST -> {
        // follows from the others
      }
    }
  }

  private static UUID id(TrailEvent event) {
    return Objects.requireNonNull(event.sessionId());
  }

  private void change(TrailEvent event, UnaryOperator<Session> change) {
    sessions.computeIfPresent(id(event), (_, session) -> change.apply(session));
  }

  private static SessionHeader header(JsonNode payload) {
    return Json.convert(payload.get("header"), SessionHeader.class);
  }

  private static Session exercise(Session session, JsonNode payload) {
    var exercise = Json.convert(payload.get("exercise"), SessionExercise.class);
    var before = session.exercise(exercise.exerciseOrder());
    return session.with(exercise.withSets(before.map(SessionExercise::sets).orElse(List.of())));
  }

  private static SessionExercise work(Session session, JsonNode payload) {
    return session.exercise(payload.get("exercise_order").asInt()).orElseThrow();
  }

  private static LevelFact.Placed placed(TrailEvent event) {
    return new LevelFact.Placed(
        event.occurredAt(),
        new UUID(event.changeVersion(), 0),
        Words.get(Category.class, event.payload().get("category").asText()),
        event.payload().get("level").asInt());
  }
}
