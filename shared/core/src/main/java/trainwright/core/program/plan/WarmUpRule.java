package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;

/**
 * Warm-ups, cool-downs and days of mobility: first what raises the pulse, then a drill for each
 * joint that the session needs. Nobody who can stand warms up on a chair, and nobody warms up the
 * wrists for a run.
 */
final class WarmUpRule {
  private static final int CHANGE_SECONDS = 10;
  private static final int MOST_INTENSITY = 4;
  private static final int MOST_PULSE_SECONDS = 180;
  private static final int LEAST_PULSE_SECONDS = 30;
  private static final int MOST_HOLD_SECONDS = 60;
  private static final int MOST_DRILLS = 4;
  private static final int MOST_STRETCHES = 3;
  private static final int MOST_MOBILITY = 10;
  private static final int MOST_MOBILITY_SECONDS = 30 * 60;
  private static final Set<Muscle> LEGS = EnumSet.range(Muscle.GLUTES, Muscle.SHINS);
  private static final Set<Equipment> MACHINES =
      EnumSet.of(Equipment.STATIONARY_BIKE, Equipment.ROWING_MACHINE, Equipment.TREADMILL);

  private final boolean rehab;
  private final List<Exercise> pulse;
  private final Map<MovementPattern, List<Exercise>> drills = new EnumMap<>(MovementPattern.class);
  private final Map<MovementPattern, List<Exercise>> stretches =
      new EnumMap<>(MovementPattern.class);
  private final Map<MovementPattern, List<Exercise>> mobility =
      new EnumMap<>(MovementPattern.class);

  /** What was worked out before: all weeks have the same days. */
  private final Map<List<Object>, List<WorkoutItem>> known = new HashMap<>();

  WarmUpRule(List<Exercise> allowed, ProgramRequest request) {
    rehab = request.programType() == ProgramType.REHAB;
    pulse =
        allowed.stream()
            .filter(e -> e.category() == Category.CONDITIONING && usable(e))
            .filter(e -> e.tags().contains(Tag.WARM_UP) && Allowed.intensity(e) <= MOST_INTENSITY)
            .toList();
    var moves = allowed.stream().filter(e -> e.category() == Category.MOBILITY).toList();
    group(drills, moves, e -> e.tags().contains(Tag.WARM_UP) && easy(e));
    group(stretches, moves, e -> e.tags().contains(Tag.COOL_DOWN));
    group(mobility, moves, e -> true);
  }

  private static boolean usable(Exercise exercise) {
    return !exercise.defaultSets().isEmpty()
        && exercise.movementPattern() != null
        && exercise.movementPattern() != MovementPattern.BREATHING;
  }

  private static boolean easy(Exercise exercise) {
    return Allowed.intensity(exercise) <= MOST_INTENSITY;
  }

  private static boolean machine(Exercise exercise) {
    return exercise.equipment().stream().anyMatch(MACHINES::contains);
  }

  private void group(
      Map<MovementPattern, List<Exercise>> groups,
      List<Exercise> exercises,
      Predicate<Exercise> wanted) {
    for (var exercise : exercises) {
      if (usable(exercise) && wanted.test(exercise)) {
        var pattern = Objects.requireNonNull(exercise.movementPattern());
        groups.computeIfAbsent(pattern, _ -> new ArrayList<>()).add(exercise);
      }
    }
  }

  /** First what raises the pulse, then the joints. */
  List<WorkoutItem> warmUp(SessionFocus focus, int seconds, int turn) {
    return known.computeIfAbsent(
        List.of("warm-up", focus, seconds, turn),
        _ -> {
          var items = new ArrayList<WorkoutItem>();
          int left = seconds - pulse(items, focus, seconds, turn);
          drills(items, drills, focus, MOST_DRILLS, left, 1, turn);
          return List.copyOf(items);
        });
  }

  List<WorkoutItem> coolDown(SessionFocus focus, int seconds, int turn) {
    return known.computeIfAbsent(
        List.of("cool-down", focus, seconds, turn),
        _ -> {
          var items = new ArrayList<WorkoutItem>();
          drills(items, stretches, focus, MOST_STRETCHES, seconds, 1, turn);
          return List.copyOf(items);
        });
  }

  /** A day of its own: every joint, twice. */
  List<WorkoutItem> mobility(int seconds, int turn) {
    return known.computeIfAbsent(
        List.of("mobility", seconds, turn),
        _ -> {
          var items = new ArrayList<WorkoutItem>();
          int most = Math.min(seconds, MOST_MOBILITY_SECONDS);
          drills(items, mobility, SessionFocus.WHOLE_BODY, MOST_MOBILITY, most, 2, turn);
          return List.copyOf(items);
        });
  }

  private int pulse(List<WorkoutItem> items, SessionFocus focus, int seconds, int turn) {
    int share = seconds * 2 / 5 / LEAST_PULSE_SECONDS * LEAST_PULSE_SECONDS;
    int longest = Math.clamp(share, LEAST_PULSE_SECONDS, MOST_PULSE_SECONDS);
    var first =
        pulse.stream()
            .min(
                Comparator.comparingInt((Exercise e) -> misfit(e, focus))
                    .thenComparingInt(e -> turned(e, turn))
                    .thenComparing(Exercise::id))
            .orElse(null);
    if (first == null) {
      return 0;
    }
    var item = usual(first, 1, longest);
    if (item.seconds() > seconds) {
      return 0;
    }
    items.add(item);
    return item.seconds();
  }

  /** Walking before a run; else a machine, or what moves what the session trains. */
  private static int misfit(Exercise exercise, SessionFocus focus) {
    boolean walks = exercise.slug().contains("walk");
    if (focus.run()) {
      return exercise.slug().equals("brisk-walk") ? 0 : walks ? 1 : 2;
    }
    boolean legs = exercise.primaryMuscles().stream().anyMatch(LEGS::contains);
    boolean lasts = exercise.tags().contains(Tag.ENDURANCE);
    int place = machine(exercise) ? 0 : walks || exercise.tags().contains(Tag.FLOOR) ? 3 : 1;
    int chair = exercise.tags().contains(Tag.SEATED) && !machine(exercise) ? 5 : 0;
    return chair + place + (lasts ? 0 : 1) + (legs == focus.legs() ? 0 : 2);
  }

  /** One of each joint in turn, until there are enough or the time is up. */
  private void drills(
      List<WorkoutItem> items,
      Map<MovementPattern, List<Exercise>> groups,
      SessionFocus focus,
      int most,
      int seconds,
      int sets,
      int turn) {
    boolean standing = most == MOST_DRILLS || focus.run();
    var ranked =
        focus.joints().stream().map(joint -> ranked(groups, joint, standing, turn)).toList();
    int took = 0;
    int added = 0;
    for (int round = 0; round < most && added < most; round++) {
      for (var joint : ranked) {
        if (round < joint.size() && added < most) {
          var item = usual(joint.get(round), sets, MOST_HOLD_SECONDS);
          if (took + item.seconds() <= seconds) {
            items.add(item);
            took += item.seconds();
            added++;
          }
        }
      }
    }
  }

  private List<Exercise> ranked(
      Map<MovementPattern, List<Exercise>> groups,
      MovementPattern joint,
      boolean standing,
      int turn) {
    return groups.getOrDefault(joint, List.of()).stream()
        .sorted(
            Comparator.comparingInt((Exercise e) -> misfit(e, standing))
                .thenComparingInt(e -> turned(e, turn))
                .thenComparing(Exercise::id))
        .toList();
  }

  private int misfit(Exercise exercise, boolean standing) {
    var tags = exercise.tags();
    int misfit = !rehab && tags.contains(Tag.SEATED) && !tags.contains(Tag.STANDING) ? 2 : 0;
    misfit += !rehab && tags.contains(Tag.REHAB) ? 2 : 0;
    misfit += !rehab && standing && tags.contains(Tag.FLOOR) ? 1 : 0;
    misfit += tags.contains(Tag.STRETCH) && tags.contains(Tag.WARM_UP) ? 1 : 0;
    return misfit + (tags.contains(Tag.SKILL) ? 2 : 0);
  }

  private static int turned(Exercise exercise, int turn) {
    return Math.floorMod(exercise.id().hashCode() + 37 * turn, 101);
  }

  /** The library's own figures, as often as is said; what raises the pulse for the seconds. */
  private static WorkoutItem usual(Exercise exercise, int sets, int most) {
    var usual = exercise.defaultSets().getFirst();
    boolean conditioning = exercise.category() == Category.CONDITIONING;
    var duration = usual.durationSeconds();
    Integer seconds =
        duration == null ? null : Integer.valueOf(conditioning ? most : Math.min(most, duration));
    String tempo =
        usual.reps() == null
            ? exercise.tags().contains(Tag.STRETCH) ? "hold" : null
            : LiftPrescriptionRule.tempo(exercise);
    var asked =
        new WorkPrescription(
            sets,
            usual.reps(),
            seconds,
            null,
            exercise.unilateral() && !conditioning,
            tempo,
            conditioning ? 0 : CHANGE_SECONDS,
            null,
            null,
            null,
            null);
    return LiftPrescriptionRule.item(exercise, false, asked);
  }
}
