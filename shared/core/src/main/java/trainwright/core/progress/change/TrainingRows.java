package trainwright.core.progress.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.advice.OneRepMaxRule;
import trainwright.core.progress.level.CleanSessionRule;
import trainwright.core.session.PlannedSet;
import trainwright.core.session.Session;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SetLog;
import trainwright.platform.Json;

/**
 * The rows that a change writes: of the session always, of exercises and sets what differs.
 *
 * @param sessions the session, if there is one from now on
 * @param deleted the session that goes, or null
 * @param exercises exercises that change, with what the rules make of them
 * @param goneExercises orders of exercises that go
 * @param sets sets that change
 * @param goneSets sets that go
 * @param levels standings that change
 * @param events what happened, in order
 */
record TrainingRows(
    List<ObjectNode> sessions,
    @Nullable UUID deleted,
    List<ObjectNode> exercises,
    List<ObjectNode> goneExercises,
    List<ObjectNode> sets,
    List<ObjectNode> goneSets,
    List<ObjectNode> levels,
    List<ObjectNode> events) {

  static TrainingRows of(TrainingWrite write) {
    var before = write.before();
    var after = write.after();
    var rows =
        new TrainingRows(
            after == null ? List.of() : List.of(session(after)),
            after == null && before != null ? before.id() : null,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            levels(write),
            events(write));
    if (after != null) {
      rows.differences(before, after);
    }
    return rows;
  }

  private static ObjectNode session(Session session) {
    ObjectNode row = Json.toTree(session.header()).deepCopy();
    var judgement = CleanSessionRule.judge(session);
    row.put("id", session.id().toString());
    row.put("minutes", session.minutes());
    row.put("total_exercises", session.exercises().size());
    row.put("completed_exercises", session.completedExercises());
    row.set("categories", Json.toTree(session.categories()));
    row.put("gates_attempted", judgement.attempted());
    row.put("gates_met", judgement.met());
    return row;
  }

  private static List<ObjectNode> levels(TrainingWrite write) {
    return write.levels().entrySet().stream()
        .map(
            level ->
                node(
                    Map.of(
                        "category", level.getKey(),
                        "level", level.getValue().level(),
                        "clean_streak", level.getValue().cleanStreak())))
        .toList();
  }

  private static List<ObjectNode> events(TrainingWrite write) {
    var rows = new ArrayList<ObjectNode>();
    for (var event : write.events()) {
      var row = node(event);
      row.put("position", rows.size());
      rows.add(row);
    }
    return rows;
  }

  private static ObjectNode node(Object value) {
    return Json.toTree(value).deepCopy();
  }

  private void differences(@Nullable Session before, Session after) {
    boolean counts = before == null || !java.util.Objects.equals(before.doneAt(), after.doneAt());
    for (var exercise : after.exercises()) {
      var was = before == null ? null : before.exercise(exercise.exerciseOrder()).orElse(null);
      if (counts || !exercise.equals(was)) {
        exercises.add(exercise(after, exercise));
      }
      sets(was, exercise);
    }
    if (before != null) {
      before.exercises().stream()
          .filter(exercise -> after.exercise(exercise.exerciseOrder()).isEmpty())
          .forEach(
              exercise ->
                  goneExercises.add(node(Map.of("exercise_order", exercise.exerciseOrder()))));
    }
  }

  private void sets(@Nullable SessionExercise was, SessionExercise is) {
    for (var log : is.sets()) {
      var before = was == null ? null : was.set(log.setNumber()).orElse(null);
      if (!log.equals(before)) {
        sets.add(set(is, log));
      }
    }
    if (was != null) {
      was.sets().stream()
          .filter(log -> is.set(log.setNumber()).isEmpty())
          .forEach(
              log ->
                  goneSets.add(
                      node(
                          Map.of(
                              "exercise_order", is.exerciseOrder(),
                              "set_number", log.setNumber()))));
    }
  }

  private static ObjectNode set(SessionExercise work, SetLog log) {
    var row = node(log);
    var planned = work.planned(log.setNumber()).orElse(new PlannedSet(null, null, null));
    row.put("exercise_order", work.exerciseOrder());
    row.put("planned_reps", planned.reps());
    row.put("planned_duration_seconds", planned.durationSeconds());
    return row;
  }

  private static ObjectNode exercise(Session session, SessionExercise work) {
    var row = node(work.withSets(List.of()));
    row.remove("sets");
    row.put("completed", work.completed());
    row.put("actual_sets", work.sets().size());
    row.put("actual_reps", work.totalReps());
    row.put("actual_duration_seconds", work.totalSeconds());
    row.put("actual_volume_kg", work.volumeKg());
    row.put("best_reps", RecordsRule.bestReps(work));
    row.put("best_duration_seconds", RecordsRule.bestSeconds(work));
    row.put("best_load_kg", RecordsRule.bestLoadKg(work));
    row.put("estimated_max_kg", OneRepMaxRule.bestKg(work).orElse(null));
    row.put("mastered", TrainingRule.masters(session, work));
    var doneAt = session.doneAt();
    row.put("done_at", doneAt == null ? null : doneAt.toString());
    return row;
  }
}
