package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.WeekSplit;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.routine.LevelRule;
import trainwright.core.understanding.IntensityLevel;

/** Warm-ups, cool-downs, mobility and intervals: work that counts no hard sets. */
final class EasyWorkRule {
  private static final int CHANGE_SECONDS = 10;
  private static final int MOST_WARM_UP_INTENSITY = 4;
  private static final Set<MovementPattern> LOWER =
      EnumSet.of(
          MovementPattern.HIP_MOBILITY,
          MovementPattern.ANKLE_MOBILITY,
          MovementPattern.HAMSTRING_MOBILITY);
  private static final Set<MovementPattern> UPPER =
      EnumSet.of(
          MovementPattern.SHOULDER_MOBILITY,
          MovementPattern.WRIST_MOBILITY,
          MovementPattern.SPINE_MOBILITY);

  /** What needs a road or a hill is no work for a circuit. */
  private static final List<String> OUTDOORS =
      List.of("hill", "stride", "sprint", "run", "walk", "jog", "bound");

  private final List<Exercise> warmUps;
  private final List<Exercise> coolDowns;
  private final List<Exercise> mobility;
  private final List<Exercise> intervals;

  /** What was worked out before: all weeks have the same days. */
  private final Map<String, List<WorkoutItem>> known = new HashMap<>();

  EasyWorkRule(List<Exercise> allowed, IntensityLevel experience) {
    warmUps = where(allowed, e -> warmUp(e, experience));
    coolDowns =
        where(allowed, e -> e.category() == Category.MOBILITY && e.tags().contains(Tag.COOL_DOWN));
    mobility = where(allowed, e -> e.category() == Category.MOBILITY && !breathing(e));
    intervals =
        where(
            allowed,
            e ->
                e.category() == Category.CONDITIONING
                    && Allowed.intensity(e) >= 4
                    && !e.unilateral()
                    && OUTDOORS.stream().noneMatch(e.slug()::contains)
                    && (e.level() == null || e.level() >= LevelRule.usefulLevel(experience)));
  }

  private static List<Exercise> where(List<Exercise> all, Predicate<Exercise> wanted) {
    return all.stream().filter(wanted).filter(e -> !e.defaultSets().isEmpty()).toList();
  }

  /** What gets warm: nobody who trains hard warms up on a chair. */
  private static boolean warmUp(Exercise exercise, IntensityLevel experience) {
    boolean sits =
        exercise.category() == Category.CONDITIONING && exercise.tags().contains(Tag.SEATED);
    return exercise.tags().contains(Tag.WARM_UP)
        && Allowed.intensity(exercise) <= MOST_WARM_UP_INTENSITY
        && (!sits || experience == IntensityLevel.BEGINNER)
        && (exercise.category() == Category.MOBILITY
            || exercise.category() == Category.CONDITIONING)
        && !breathing(exercise);
  }

  private static boolean breathing(Exercise exercise) {
    return exercise.movementPattern() == MovementPattern.BREATHING;
  }

  /** First what raises the pulse, then joints that the session needs. */
  List<WorkoutItem> warmUp(@Nullable WeekSplit split, int seconds, int turn) {
    return known.computeIfAbsent("warm-up" + split + turn, _ -> newWarmUp(split, seconds, turn));
  }

  private List<WorkoutItem> newWarmUp(@Nullable WeekSplit split, int seconds, int turn) {
    var items = new ArrayList<WorkoutItem>();
    var ranked = ranked(warmUps, split, turn);
    var pulse = ranked.stream().filter(e -> e.category() == Category.CONDITIONING).toList();
    int left = seconds - add(items, pulse, 1, seconds, 1);
    var joints = ranked.stream().filter(e -> e.category() == Category.MOBILITY).toList();
    int _ = add(items, joints, 4, left, 1);
    return List.copyOf(items);
  }

  List<WorkoutItem> coolDown(@Nullable WeekSplit split, int seconds, int turn) {
    return known.computeIfAbsent(
        "cool-down" + split + turn, _ -> newCoolDown(split, seconds, turn));
  }

  private List<WorkoutItem> newCoolDown(@Nullable WeekSplit split, int seconds, int turn) {
    var items = new ArrayList<WorkoutItem>();
    int _ = add(items, ranked(coolDowns, split, turn), 3, seconds, 1);
    return List.copyOf(items);
  }

  List<WorkoutItem> mobility(int seconds, int turn) {
    return known.computeIfAbsent("mobility" + turn, _ -> newMobility(seconds, turn));
  }

  private List<WorkoutItem> newMobility(int seconds, int turn) {
    var items = new ArrayList<WorkoutItem>();
    int most = Math.min(seconds, 30 * 60);
    int _ = add(items, ranked(mobility, null, turn), 10, most, 2);
    return List.copyOf(items);
  }

  /** Rounds of 30 s of work, 5 s more each build week up to 45 s, and as much rest. */
  List<WorkoutItem> intervals(int seconds, int turn, WeekStep step) {
    int work = Math.min(45, 30 + 5 * step.buildIndex());
    int rounds = step.reduced() ? 2 : 4;
    int each = rounds * 2 * 45;
    int count = Math.clamp(seconds / Math.max(1, each), 0, 6);
    if (count < 2) {
      rounds = step.reduced() ? 1 : 2;
      count = Math.clamp(seconds / (2 * 2 * 45), 0, 3);
    }
    var items = new ArrayList<WorkoutItem>();
    for (var exercise : ranked(intervals, null, turn)) {
      boolean alike = items.stream().anyMatch(i -> i.exerciseName().equals(exercise.name()));
      if (items.size() < count && !alike) {
        var asked =
            new WorkPrescription(
                rounds, null, work, null, false, null, work, null, 8.0, null, null);
        items.add(LiftPrescriptionRule.item(exercise, false, asked));
      }
    }
    return List.copyOf(items);
  }

  /** Adds at most so many, none of them twice, within the seconds; tells what they take. */
  private static int add(
      List<WorkoutItem> items, List<Exercise> ranked, int most, int seconds, int sets) {
    int took = 0;
    int added = 0;
    for (var exercise : ranked) {
      var item = usual(exercise, sets);
      if (added < most && took + item.seconds() <= seconds) {
        items.add(item);
        took += item.seconds();
        added++;
      }
    }
    return took;
  }

  /** The library's own figures, once or twice. */
  private static WorkoutItem usual(Exercise exercise, int sets) {
    var usual = exercise.defaultSets().getFirst();
    var seconds = usual.durationSeconds();
    var asked =
        new WorkPrescription(
            sets,
            usual.reps(),
            seconds == null ? null : Math.min(60, seconds),
            null,
            exercise.unilateral(),
            usual.reps() == null
                ? (exercise.tags().contains(Tag.STRETCH) ? "hold" : null)
                : LiftPrescriptionRule.tempo(exercise),
            CHANGE_SECONDS,
            null,
            null,
            null,
            null);
    return LiftPrescriptionRule.item(exercise, false, asked);
  }

  private static List<Exercise> ranked(
      List<Exercise> exercises, @Nullable WeekSplit split, int turn) {
    return exercises.stream()
        .sorted(
            Comparator.comparingInt((Exercise e) -> suits(e, split) ? 0 : 1)
                .thenComparingInt(e -> Math.floorMod(e.id().hashCode() + 37 * turn, 101))
                .thenComparing(Exercise::id))
        .toList();
  }

  private static boolean suits(Exercise exercise, @Nullable WeekSplit split) {
    var pattern = exercise.movementPattern();
    if (split == null || pattern == null) {
      return false;
    }
    return switch (split) {
      case LOWER -> LOWER.contains(pattern);
      case UPPER, PUSH, PULL -> UPPER.contains(pattern);
      case FULL_BODY -> LOWER.contains(pattern) || UPPER.contains(pattern);
    };
  }
}
