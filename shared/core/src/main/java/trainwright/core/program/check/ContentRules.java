package trainwright.core.program.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.check.CheckedProgram.ItemAt;
import trainwright.core.program.check.CheckedProgram.WorkoutAt;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.routine.RoutineTimingRule;
import trainwright.platform.Words;

/** S7, S9, S10, P1 and C6: what a day holds, and for whom. */
final class ContentRules {
  private static final String OURS = "D own derivation";

  static final TrainingRule S7 =
      new TrainingRule("S7", Severity.HARD, OURS, ContentRules::resolves);
  static final TrainingRule S9 = new TrainingRule("S9", Severity.HARD, OURS, ContentRules::fits);
  static final TrainingRule S10 = new TrainingRule("S10", Severity.SOFT, OURS, ContentRules::size);
  static final TrainingRule P1 = new TrainingRule("P1", Severity.HARD, OURS, ContentRules::spares);
  static final TrainingRule C6 = new TrainingRule("C6", Severity.HARD, OURS, ContentRules::figures);
  static final List<TrainingRule> RULES = List.of(S7, S9, S10, P1, C6);

  private static final Pattern TEMPO = Pattern.compile("\\d+-\\d+-(\\d+|X)-\\d+|hold");
  private static final int FEWEST_EXERCISES = 4;
  private static final int MOST_EXERCISES = 8;
  private static final int MOST_PER_MUSCLE = 3;

  private ContentRules() {}

  private static void resolves(CheckedProgram checked, RuleFindings found) {
    var equipment = checked.request().allEquipment();
    var disliked = checked.request().preferences().dislikedExerciseIds();
    checked
        .items()
        .forEach(
            at -> {
              var path = at.path() + "/exercise_id";
              var exercise = at.exercise();
              if (exercise == null) {
                found.need(false, path, at.item().exerciseId(), "an exercise of the library");
                return;
              }
              if (!equipment.containsAll(exercise.equipment())) {
                var needed = exercise.equipment().stream().map(Words::of).toList();
                found.need(false, path, exercise.slug() + " needs " + needed, "what there is");
              }
              found.need(
                  !disliked.contains(exercise.id()), path, exercise.slug(), "not a disliked one");
            });
    checked
        .workouts()
        .filter(at -> at.workout().sessionType() == SessionType.REST)
        .forEach(
            at ->
                found.need(
                    at.items().isEmpty(),
                    at.path() + "/blocks",
                    at.items().size() + " exercises on a rest day",
                    "none"));
  }

  private static void spares(CheckedProgram checked, RuleFindings found) {
    var injuries = checked.request().injuries();
    checked
        .items()
        .forEach(
            at -> {
              var exercise = at.exercise();
              found.need(
                  exercise == null || Collections.disjoint(exercise.contraindications(), injuries),
                  at.path() + "/exercise_id",
                  at.item().exerciseName() + " loads what is to be spared",
                  "an exercise that spares it");
            });
  }

  private static void fits(CheckedProgram checked, RuleFindings found) {
    int most = checked.request().minutesPerSession();
    var available = checked.request().availableDays();
    checked.workouts().forEach(at -> minutes(at, most, found));
    checked
        .workouts()
        .filter(at -> at.workout().sessionType().training())
        .forEach(
            at ->
                found.need(
                    available.contains(at.workout().date().getDayOfWeek()),
                    at.path() + "/date",
                    Words.of(at.workout().date().getDayOfWeek()),
                    "an available day"));
  }

  private static void minutes(WorkoutAt at, int most, RuleFindings found) {
    int minutes = at.workout().estimatedMinutes();
    int seconds = 0;
    for (var item : at.items()) {
      int least = seconds(item.item().prescription());
      found.need(
          item.item().seconds() >= least,
          item.path() + "/seconds",
          item.item().seconds() + " s",
          "at least " + least + " s, which its sets take");
      seconds += Math.max(least, item.item().seconds());
    }
    var path = at.path() + "/estimated_minutes";
    found.need(minutes <= most, path, minutes + " minutes", "at most " + most + " minutes");
    int taken = Math.ceilDiv(seconds, 60);
    found.need(
        Math.abs(taken - minutes) <= 1,
        path,
        minutes + " minutes",
        taken + ", which its sets take");
  }

  /** What sets and rests take; a distance takes what its pace makes of it. */
  private static int seconds(WorkPrescription asked) {
    int once =
        asked.durationSeconds() != null
            ? asked.durationSeconds()
            : asked.reps() != null && tempo(asked.tempo())
                ? asked.reps() * RoutineTimingRule.repSeconds(asked.tempo())
                : 0;
    return asked.sets() * (once * (asked.perSide() ? 2 : 1) + asked.restSeconds());
  }

  private static boolean tempo(@Nullable String tempo) {
    return tempo == null || TEMPO.matcher(tempo).matches();
  }

  /** 4 to 8 exercises in a session of lifts, at most 3 of a muscle. */
  private static void size(CheckedProgram checked, RuleFindings found) {
    var request = checked.request();
    for (var mesocycle : checked.mesocycles()) {
      boolean heavy = mesocycle.mesocycle().phase().heavy();
      boolean room = CapacityRule.holdsFullSession(request, heavy) && request.injuries().isEmpty();
      for (var week : mesocycle.weeks()) {
        for (var day : week.workouts()) {
          if (day.workout().sessionType() == SessionType.LIFT) {
            var bound = room ? "4 to 8" : CapacityRule.what(request);
            size(day, CapacityRule.severity(room), bound, found);
            perMuscle(day, day.working(), found);
          }
        }
      }
    }
  }

  private static void size(WorkoutAt at, Severity few, String bound, RuleFindings found) {
    int size = at.working().size();
    var path = at.path() + "/blocks";
    found.add(size >= FEWEST_EXERCISES, few, path, size + " exercises", bound);
    found.need(size <= MOST_EXERCISES, path, size + " exercises", "4 to 8");
  }

  private static void perMuscle(WorkoutAt at, List<ItemAt> working, RuleFindings found) {
    var counts = new EnumMap<Muscle, Integer>(Muscle.class);
    for (var item : working) {
      if (item.exercise() != null) {
        item.exercise().primaryMuscles().forEach(m -> counts.merge(m, 1, Integer::sum));
      }
    }
    counts.forEach(
        (muscle, count) ->
            found.need(
                count <= MOST_PER_MUSCLE,
                at.path() + "/blocks",
                count + " exercises for " + Words.of(muscle),
                "1 to 3"));
  }

  private static void figures(CheckedProgram checked, RuleFindings found) {
    checked
        .items()
        .forEach(
            at -> {
              var asked = at.item().prescription();
              var path = at.path() + "/prescription";
              int figures = asked.reps() == null ? 0 : 1;
              figures += asked.durationSeconds() == null ? 0 : 1;
              figures += asked.distanceM() == null ? 0 : 1;
              found.need(figures == 1, path, figures + " of reps, duration, distance", "one");
              found.need(asked.sets() >= 1, path + "/sets", asked.sets(), "1 or more");
              found.need(
                  tempo(asked.tempo()),
                  path + "/tempo",
                  String.valueOf(asked.tempo()),
                  "seconds such as 2-0-1-0, or hold");
            });
  }
}
