package trainwright.core.compile.plan;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.plan.PrescriptionRange.Bounds;
import trainwright.core.compile.selection.OrderRule;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.SetTarget;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.RoutineRole;
import trainwright.core.routine.RoutineTimingRule;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;

/**
 * What may be asked of an exercise: its default prescription, moved by role, goal and level, within
 * what can be done well. Rests follow rule F6, sets of repetitions end at 20 (C3).
 */
final class PrescriptionRule {
  private static final Pattern RANGE = Pattern.compile("\\d+ x (\\d+)(?:-(\\d+))?");
  private static final String REP_TEMPO = "2-0-1-0";
  private static final int MOST_REPS = 20;
  private static final int HARD = 5;
  private static final int LONG_EFFORT_SECONDS = 120;
  private static final SetTarget UNKNOWN = SetTarget.ofSeconds(30);
  private static final SetTarget UNKNOWN_LIFT = SetTarget.ofReps(8);
  private static final int UNKNOWN_LIFT_TOP = 12;

  private PrescriptionRule() {}

  /** The range for an exercise in its role. */
  static PrescriptionRange range(Exercise exercise, RoutineRole role, PlanRequest request) {
    return switch (role) {
      case WARM_UP -> warmUp(exercise);
      case COOL_DOWN -> coolDown(exercise);
      case MAIN -> main(exercise, request);
    };
  }

  private static PrescriptionRange main(Exercise exercise, PlanRequest request) {
    if (request.understood().goals().equals(Set.of(Goal.WARM_UP))) {
      return warmUp(exercise);
    }
    return switch (exercise.category()) {
      case MOBILITY -> mobility(exercise);
      case CONDITIONING -> conditioning(exercise, request);
      case PUSH, PULL, SQUAT, HINGE, CORE -> strength(exercise, request);
    };
  }

  private static PrescriptionRange warmUp(Exercise exercise) {
    int usual = usual(exercise);
    int longest = exercise.category() == Category.CONDITIONING ? 120 : 60;
    var work =
        byReps(exercise)
            ? Bounds.of(Math.min(5, usual), usual, Math.clamp(top(exercise), usual, 15))
            : Bounds.of(20, Math.min(usual, 45), longest);
    return range(exercise, 1, 3, work, Bounds.of(5, 10, 20), Bounds.of(5, 10, 20), null);
  }

  private static PrescriptionRange coolDown(Exercise exercise) {
    int usual = usual(exercise);
    boolean breathing = exercise.movementPattern() == MovementPattern.BREATHING;
    var work =
        byReps(exercise)
            ? Bounds.of(Math.min(4, usual), usual, Math.max(usual, top(exercise)))
            : breathing
                ? Bounds.of(30, Math.min(usual, 90), 300)
                : Bounds.of(15, Math.min(usual, 45), 75);
    return range(
        exercise, 1, breathing ? 1 : 3, work, Bounds.of(5, 10, 20), Bounds.of(5, 10, 15), null);
  }

  private static PrescriptionRange mobility(Exercise exercise) {
    int usual = usual(exercise);
    boolean breathing = exercise.movementPattern() == MovementPattern.BREATHING;
    var work =
        byReps(exercise)
            ? Bounds.of(Math.min(4, usual), usual, Math.clamp(top(exercise), usual, 15))
            : breathing
                ? Bounds.of(30, Math.min(usual, 90), 300)
                : Bounds.of(15, Math.min(usual, 40), 75);
    int pause = exercise.defaultRestSeconds() == null ? 10 : exercise.defaultRestSeconds();
    return range(
        exercise,
        2,
        5,
        work,
        Bounds.of(5, Math.clamp(pause, 10, 20), 30),
        Bounds.of(5, 10, 20),
        null);
  }

  private static PrescriptionRange conditioning(Exercise exercise, PlanRequest request) {
    int usual = usual(exercise);
    boolean longEffort = !byReps(exercise) && usual >= LONG_EFFORT_SECONDS;
    var work =
        byReps(exercise)
            ? Bounds.of(Math.max(3, usual - 3), usual, Math.clamp(top(exercise), usual, MOST_REPS))
            : longEffort
                ? Bounds.of(60, usual, 1_200)
                : Bounds.of(
                    Math.min(15, usual),
                    hard(exercise) ? usual : Math.max(30, usual),
                    Math.max(top(exercise), Math.min(60, 2 * usual)));
    int pause = exercise.defaultRestSeconds() == null ? 30 : exercise.defaultRestSeconds();
    int usualPause = request.forEndurance() && !longEffort ? pause * 2 / 3 : pause;
    var rest = Bounds.of(10, Math.clamp(usualPause, 15, 60), hard(exercise) ? 75 : 45);
    int usualSets = longEffort ? 2 : usualSets(request);
    return range(exercise, usualSets, 5, work, rest, Bounds.of(10, 15, 45), null);
  }

  private static PrescriptionRange strength(Exercise exercise, PlanRequest request) {
    var goals = request.understood().goals();
    var rest = restBetween(exercise, request);
    var change = hard(exercise) ? Bounds.of(15, 30, 90) : Bounds.of(10, 20, 60);
    int mostSets = OrderRule.singleJoint(exercise) ? 4 : 5;
    int usualSets = Math.min(mostSets - 1, usualSets(request));
    if (!byReps(exercise)) {
      int usual = usual(exercise);
      var work =
          Bounds.of(Math.min(10, usual), usual, Math.max(usual, Math.min(60, top(exercise))));
      return range(exercise, usualSets, mostSets, work, rest, change, null);
    }
    int top = Math.min(MOST_REPS, top(exercise));
    int usual = Math.min(MOST_REPS, usual(exercise));
    int start = goals.contains(Goal.STRENGTH) ? usual : (usual + top + 1) / 2;
    int most = request.forEndurance() ? Math.min(MOST_REPS, top + top / 2) : top;
    var work = Bounds.of(Math.max(1, Math.ceilDiv(usual * 2, 3)), start, Math.max(start, most));
    return range(exercise, usualSets, mostSets, work, rest, change, rir(exercise, request));
  }

  /** Sets as time allows: one in a few minutes, two in a quarter of an hour, then three or four. */
  private static int usualSets(PlanRequest request) {
    int seconds = request.understood().targetDuration();
    if (seconds < 900) {
      return seconds < 480 ? 1 : 2;
    }
    return request.understood().intensityLevel() == IntensityLevel.ADVANCED ? 4 : 3;
  }

  /** Rests by goal and effort (F6): strength needs most, endurance least. */
  private static Bounds restBetween(Exercise exercise, PlanRequest request) {
    int own = exercise.defaultRestSeconds() == null ? 60 : exercise.defaultRestSeconds();
    if (request.forEndurance()) {
      return hard(exercise) ? Bounds.of(20, 40, 75) : Bounds.of(15, 30, 60);
    }
    if (request.gentle()) {
      return Bounds.of(15, 30, 60);
    }
    if (!request.forStrength()) {
      return hard(exercise) ? Bounds.of(45, Math.min(own, 75), 120) : Bounds.of(30, 45, 75);
    }
    boolean few = byReps(exercise) && usual(exercise) <= 5;
    if (request.understood().goals().contains(Goal.STRENGTH) && hard(exercise)) {
      return few ? Bounds.of(120, Math.max(150, own), 240) : Bounds.of(90, Math.max(90, own), 180);
    }
    return hard(exercise) ? Bounds.of(75, Math.max(75, own), 180) : Bounds.of(60, 60, 120);
  }

  private static @Nullable Integer rir(Exercise exercise, PlanRequest request) {
    if (request.gentle() || !byReps(exercise)) {
      return null;
    }
    return switch (request.understood().intensityLevel()) {
      case BEGINNER -> 3;
      case INTERMEDIATE -> 2;
      case ADVANCED -> 1;
    };
  }

  private static PrescriptionRange range(
      Exercise exercise,
      int usualSets,
      int mostSets,
      Bounds work,
      Bounds rest,
      Bounds change,
      @Nullable Integer targetRir) {
    boolean reps = byReps(exercise);
    var own = exercise.defaultTempo();
    var tempo = reps && (own == null || own.equals("hold")) ? REP_TEMPO : own;
    return new PrescriptionRange(
        usualSets,
        mostSets,
        reps,
        work,
        rest,
        change,
        exercise.tags().contains(Tag.UNILATERAL),
        tempo,
        RoutineTimingRule.repSeconds(tempo),
        targetRir);
  }

  private static boolean hard(Exercise exercise) {
    return exercise.intensity() != null
        && exercise.intensity() >= HARD
        && !OrderRule.singleJoint(exercise)
        && exercise.category() != Category.CORE;
  }

  private static boolean byReps(Exercise exercise) {
    return target(exercise).reps() != null;
  }

  private static SetTarget target(Exercise exercise) {
    if (!exercise.defaultSets().isEmpty()) {
      return exercise.defaultSets().getFirst();
    }
    return lifts(exercise) ? UNKNOWN_LIFT : UNKNOWN;
  }

  /** Whether it is strength work that goes up and down: counted, not timed. */
  private static boolean lifts(Exercise exercise) {
    return exercise.category().compareTo(Category.CORE) <= 0
        && !exercise.tags().contains(Tag.ISOMETRIC)
        && !exercise.tags().contains(Tag.STRETCH)
        && !"hold".equals(exercise.defaultTempo())
        && exercise.movementPattern() != MovementPattern.CARRY;
  }

  /** The default figure of a set. */
  private static int usual(Exercise exercise) {
    var target = target(exercise);
    return target.reps() != null
        ? target.reps()
        : target.durationSeconds() != null ? target.durationSeconds() : 30;
  }

  /** The top of the range that the exercise's own words give: 12 of {@code 3 x 8-12}. */
  private static int top(Exercise exercise) {
    if (exercise.defaultSets().isEmpty() && lifts(exercise)) {
      return UNKNOWN_LIFT_TOP;
    }
    var range = RANGE.matcher(exercise.roundsReps());
    if (!range.find() || range.group(2) == null) {
      return usual(exercise);
    }
    return Math.clamp(Long.parseLong(range.group(2)), usual(exercise), 7_200);
  }
}
