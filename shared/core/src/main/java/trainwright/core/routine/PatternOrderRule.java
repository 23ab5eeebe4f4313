package trainwright.core.routine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;

/** Keeps two exercises of one movement pattern from following each other where that can be. */
public final class PatternOrderRule {
  private PatternOrderRule() {}

  /** Whether both have the same movement pattern; one that is not known equals no other. */
  public static boolean same(Exercise one, Exercise other) {
    return one.movementPattern() != null && one.movementPattern() == other.movementPattern();
  }

  /** How often an exercise follows one of its own pattern. */
  public static int repeats(List<Exercise> order) {
    int repeats = 0;
    for (int i = 1; i < order.size(); i++) {
      if (same(order.get(i - 1), order.get(i))) {
        repeats++;
      }
    }
    return repeats;
  }

  /**
   * The exercises in nearly the given order, with as few repeats as can be: at each place the first
   * one left that doesn't repeat the pattern before it, unless a pattern that fills more than half
   * of what is left has to come now.
   *
   * @param before what stands before them, or null
   * @param after what stands after them, or null
   */
  public static List<Exercise> arrange(
      @Nullable Exercise before, List<Exercise> preferred, @Nullable Exercise after) {
    var left = new ArrayList<>(preferred);
    var order = new ArrayList<Exercise>();
    var previous = before;
    while (!left.isEmpty()) {
      var next = next(previous, left, after);
      left.remove(next);
      order.add(next);
      previous = next;
    }
    return withoutAvoidableRepeats(before, order, after);
  }

  /** Swaps two of them as long as that leaves fewer repeats. */
  private static List<Exercise> withoutAvoidableRepeats(
      @Nullable Exercise before, List<Exercise> order, @Nullable Exercise after) {
    var best = new ArrayList<>(order);
    int repeats = repeats(between(before, best, after));
    for (int i = 0; i < best.size() && repeats > 0; i++) {
      for (int j = i + 1; j < best.size(); j++) {
        Collections.swap(best, i, j);
        int swapped = repeats(between(before, best, after));
        if (swapped < repeats) {
          return withoutAvoidableRepeats(before, best, after);
        }
        Collections.swap(best, i, j);
      }
    }
    return List.copyOf(best);
  }

  private static List<Exercise> between(
      @Nullable Exercise before, List<Exercise> order, @Nullable Exercise after) {
    var all = new ArrayList<Exercise>();
    if (before != null) {
      all.add(before);
    }
    all.addAll(order);
    if (after != null) {
      all.add(after);
    }
    return all;
  }

  private static Exercise next(
      @Nullable Exercise previous, List<Exercise> left, @Nullable Exercise after) {
    for (var exercise : left) {
      if ((previous == null || !same(previous, exercise)) && restCanFollow(exercise, left, after)) {
        return exercise;
      }
    }
    for (var exercise : left) {
      if (previous == null || !same(previous, exercise)) {
        return exercise;
      }
    }
    return left.getFirst();
  }

  /** Whether what is left after this one can be laid out without a repeat. */
  private static boolean restCanFollow(
      Exercise chosen, List<Exercise> left, @Nullable Exercise after) {
    int rest = left.size() - 1;
    var counts = counts(left);
    if (chosen.movementPattern() != null) {
      counts.merge(chosen.movementPattern(), -1, Integer::sum);
    }
    for (var count : counts.entrySet()) {
      boolean startBlocked = count.getKey() == chosen.movementPattern();
      boolean endBlocked = after != null && count.getKey() == after.movementPattern();
      int places = rest - (startBlocked ? 1 : 0) - (endBlocked ? 1 : 0);
      if (count.getValue() > Math.max(0, places + 1) / 2) {
        return false;
      }
    }
    return true;
  }

  private static Map<MovementPattern, Integer> counts(List<Exercise> exercises) {
    var counts = new EnumMap<MovementPattern, Integer>(MovementPattern.class);
    for (var exercise : exercises) {
      if (exercise.movementPattern() != null) {
        counts.merge(exercise.movementPattern(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
