package trainwright.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.Row;

/**
 * Sessions as rows of a kind and a document, so that one statement can answer a session with
 * whatever else is read beside it and no row gets large.
 */
public final class SessionDocs {
  /** The document of {@code workout_sessions s}. */
  public static final String SESSION =
      """
      jsonb_build_object('id', s.id, 'header', jsonb_build_object(
        'name', s.name, 'status', s.status, 'session_date', s.session_date,
        'time_zone', s.time_zone, 'scheduled_time', s.scheduled_time, 'routine_id', s.routine_id,
        'workout_instance_id', s.workout_instance_id, 'category', s.category, 'level', s.level,
        'deload', s.deload, 'started_at', s.started_at, 'start_is_known', s.start_is_known,
        'completed_at', s.completed_at, 'duration_minutes', s.duration_minutes, 'notes', s.notes,
        'version', s.version, 'created_at', s.created_at))\
      """;

  /** The document of {@code session_exercises e} with its sets. */
  public static final String EXERCISE =
      """
      jsonb_build_object('exercise_order', e.exercise_order, 'exercise_id', e.exercise_id,
        'exercise_name', e.exercise_name, 'category', e.category,
        'primary_muscles', e.primary_muscles, 'secondary_muscles', e.secondary_muscles,
        'planned_sets', e.planned_sets, 'planned_tempo', e.planned_tempo,
        'planned_rest_seconds', e.planned_rest_seconds, 'default_sets', e.default_sets,
        'default_tempo', e.default_tempo, 'sets', (
          select coalesce(jsonb_agg(jsonb_build_object('set_number', l.set_number, 'reps', l.reps,
            'duration_seconds', l.duration_seconds, 'load_kg', l.load_kg, 'tempo', l.tempo,
            'rest_seconds', l.rest_seconds, 'rpe', l.perceived_effort, 'notes', l.notes,
            'completed_at', l.completed_at, 'logged_at', l.logged_at)), '[]')
          from exercise_set_logs l
          where l.session_id = e.session_id and l.exercise_order = e.exercise_order))\
      """;

  private SessionDocs() {}

  private record Head(UUID id, SessionHeader header) {}

  /** The session among rows of kinds {@code session} and {@code exercise}, if it is there. */
  public static Optional<Session> session(List<Row> rows) {
    @Nullable Head head = null;
    var exercises = new ArrayList<SessionExercise>();
    for (var row : rows) {
      switch (row.text("kind")) {
        case "session" -> head = Json.convert(row.json("doc"), Head.class);
        case "exercise" -> exercises.add(Json.convert(row.json("doc"), SessionExercise.class));
        default -> {
          // read by whoever asked for it
        }
      }
    }
    return head == null
        ? Optional.empty()
        : Optional.of(new Session(head.id(), head.header(), exercises));
  }
}
