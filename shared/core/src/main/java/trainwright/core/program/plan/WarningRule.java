package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.List;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WorkoutInstance;
import trainwright.platform.Words;

/** What gave way when a program was planned, a sentence each: never silently. */
final class WarningRule {
  private static final List<Muscle> MAJOR =
      List.of(Muscle.CHEST, Muscle.LATS, Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES);
  private static final int FEWEST_LIFTS = 4;

  private WarningRule() {}

  static List<String> warnings(
      ProgramRequest request,
      Allowed allowed,
      List<PlannedDay> layout,
      List<Mesocycle> mesocycles) {
    var warnings = new ArrayList<String>();
    var week =
        mesocycles.getFirst().microcycles().stream()
            .filter(m -> m.weekNumber() == 1)
            .flatMap(m -> m.workouts().stream())
            .toList();
    replaced(warnings, layout, week);
    mobility(warnings, request, layout);
    small(warnings, request, week);
    volume(warnings, request, mesocycles);
    runs(warnings, request, mesocycles);
    for (Category category : allowed.missingLadders()) {
      warnings.add(
          "No %s by body weight is left after equipment and injuries."
              .formatted(Words.of(category)));
    }
    return List.copyOf(warnings);
  }

  /** Days that hold something else than the kind of program wants. */
  private static void replaced(
      List<String> warnings, List<PlannedDay> layout, List<WorkoutInstance> week) {
    for (var day : layout) {
      for (var workout : week) {
        var type = workout.sessionType();
        if (workout.date().getDayOfWeek() == day.day() && type != day.type()) {
          warnings.add(
              "%s is %s instead of %s: nothing else fits the equipment and injuries."
                  .formatted(
                      GoalTextRule.capital(Words.of(day.day())), kind(type), kind(day.type())));
        }
      }
    }
  }

  private static String kind(SessionType type) {
    return switch (type) {
      case REST -> "a rest day";
      case METCON -> "a day of intervals";
      case MOBILITY -> "a day of mobility";
      case RUN -> "a run";
      case LIFT, SKILL, OTHER -> "a day of lifts";
    };
  }

  private static void mobility(
      List<String> warnings, ProgramRequest request, List<PlannedDay> layout) {
    long easy = layout.stream().filter(day -> day.type() == SessionType.MOBILITY).count();
    if (easy > 0) {
      warnings.add(
          "%d of %d training days %s mobility, so that muscles have 48 hours between sessions."
              .formatted(easy, request.daysPerWeek(), easy == 1 ? "is" : "are"));
    }
  }

  private static void small(
      List<String> warnings, ProgramRequest request, List<WorkoutInstance> week) {
    long fewest =
        week.stream()
            .filter(w -> w.sessionType() == SessionType.LIFT)
            .mapToLong(w -> w.mainItems().count())
            .min()
            .orElse(FEWEST_LIFTS);
    if (fewest < FEWEST_LIFTS) {
      warnings.add(
          "A session of %d minutes holds %s: few with enough sets rather than 4 to 8 with one or two."
              .formatted(
                  request.minutesPerSession(), fewest == 1 ? "1 exercise" : fewest + " exercises"));
    }
  }

  /** Runs that don't grow because a session has no more minutes. */
  private static void runs(
      List<String> warnings, ProgramRequest request, List<Mesocycle> mesocycles) {
    var last =
        mesocycles.getLast().weeklyTargets().stream().filter(t -> !t.deload()).toList().getLast();
    var longest = last.longRunMileageM();
    var first = mesocycles.getFirst().weeklyTargets().getFirst().longRunMileageM();
    if (longest != null && longest.equals(first) && mesocycles.size() > 1) {
      warnings.add(
          "The longest run stays at %s km, which %d minutes hold."
              .formatted(Math.round(longest / 100.0) / 10.0, request.minutesPerSession()));
    }
  }

  private static void volume(
      List<String> warnings, ProgramRequest request, List<Mesocycle> mesocycles) {
    int least = SetFillRule.leastSets(request);
    mesocycles.stream()
        .filter(m -> m.phase() == Phase.HYPERTROPHY)
        .findFirst()
        .ifPresent(
            m -> {
              var sets = m.weeklyTargets().getFirst().setsPerMuscle();
              for (var muscle : MAJOR) {
                double held = sets.getOrDefault(muscle, 0.0);
                if (held < least) {
                  warnings.add(
                      "The week holds %s sets of %s where %d or more are usual for growth."
                          .formatted(held, Words.of(muscle), least));
                }
              }
            });
  }
}
