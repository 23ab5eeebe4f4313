package trainwright.core.progress.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.session.Session;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SessionHeader;
import trainwright.core.session.SessionStatus;
import trainwright.platform.Json;

/** What happened to a session, from how it was to how it is. */
final class SessionEventsRule {
  private final UUID id;
  private final Instant now;
  private final List<TrainingEvent> events = new ArrayList<>();

  private SessionEventsRule(UUID id, Instant now) {
    this.id = id;
    this.now = now;
  }

  /** The events that make the one out of the other; {@code null} where there is none. */
  static List<TrainingEvent> between(
      @Nullable Session before, @Nullable Session after, Instant now) {
    if (after == null) {
      return before == null
          ? List.of()
          : List.of(
              new TrainingEvent(
                  TrainingEventType.SESSION_DELETED, before.id(), Json.newObject(), now));
    }
    var rule = new SessionEventsRule(after.id(), now);
    rule.exercises(before, after);
    rule.header(before, after);
    return List.copyOf(rule.events);
  }

  private void add(TrainingEventType type, Object payload) {
    events.add(new TrainingEvent(type, id, Json.toTree(payload), now));
  }

  private void header(@Nullable Session before, Session after) {
    var was = before == null ? null : before.header();
    var is = after.header();
    if (was == null || sameButForVersion(was, is)) {
      if (was == null) {
        events.addFirst(
            new TrainingEvent(
                TrainingEventType.SESSION_PLANNED, id, Json.toTree(Map.of("header", is)), now));
      }
      return;
    }
    add(type(was, is), Map.of("header", is));
  }

  private static boolean sameButForVersion(SessionHeader was, SessionHeader is) {
    var next = was;
    while (next.version() < is.version()) {
      next = next.next();
    }
    return next.equals(is);
  }

  private static TrainingEventType type(SessionHeader was, SessionHeader is) {
    if (was.status() == is.status()) {
      return TrainingEventType.SESSION_CHANGED;
    }
    return switch (is.status()) {
      case COMPLETED -> TrainingEventType.SESSION_COMPLETED;
      case SKIPPED -> TrainingEventType.SESSION_SKIPPED;
      case PLANNED -> TrainingEventType.SESSION_REOPENED;
      case IN_PROGRESS ->
          was.status() == SessionStatus.PLANNED
              ? TrainingEventType.SESSION_STARTED
              : TrainingEventType.SESSION_REOPENED;
    };
  }

  private void exercises(@Nullable Session before, Session after) {
    for (var exercise : after.exercises()) {
      var was = before == null ? null : before.exercise(exercise.exerciseOrder()).orElse(null);
      if (was == null || !was.withSets(List.of()).equals(exercise.withSets(List.of()))) {
        add(TrainingEventType.EXERCISE_CHANGED, Map.of("exercise", exercise.withSets(List.of())));
      }
      sets(was, exercise);
    }
    if (before != null) {
      before.exercises().stream()
          .map(SessionExercise::exerciseOrder)
          .filter(order -> after.exercise(order).isEmpty())
          .forEach(
              order -> add(TrainingEventType.EXERCISE_REMOVED, Map.of("exercise_order", order)));
    }
  }

  private void sets(@Nullable SessionExercise was, SessionExercise is) {
    int order = is.exerciseOrder();
    for (var log : is.sets()) {
      var before = was == null ? null : was.set(log.setNumber()).orElse(null);
      if (!log.equals(before)) {
        add(
            before == null ? TrainingEventType.SET_LOGGED : TrainingEventType.SET_CORRECTED,
            Map.of("exercise_order", order, "set", log));
      }
    }
    if (was != null) {
      was.sets().stream()
          .filter(log -> is.set(log.setNumber()).isEmpty())
          .forEach(
              log ->
                  add(
                      TrainingEventType.SET_REMOVED,
                      Map.of("exercise_order", order, "set_number", log.setNumber())));
    }
  }
}
