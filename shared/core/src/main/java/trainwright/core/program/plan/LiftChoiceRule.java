package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.WeekSplit;

/**
 * Chooses the lifts of a week, place by place, then gives them the sets that the phase wants. The
 * same request always gets the same lifts.
 */
final class LiftChoiceRule {
  private static final MovementPattern[] PATTERNS = MovementPattern.values();
  private static final int SETS = 3;
  private static final int LEAST_SETS = 2;
  private static final int FEWEST_LIFTS = 4;
  private static final int SHORT_SECONDS = 6 * SETS * 135;

  /** Shorter main work has no time for one more set. */
  static final int TOO_SHORT_TO_GROW_SECONDS = 4 * SETS * 150;

  private final ProgramRequest request;
  private final Allowed allowed;
  private final Phase phase;
  private final LiftScoreRule scores;
  private final WeekStep hardest;
  private final int seconds;
  private final Map<MovementPattern, List<Exercise>> ranked = new HashMap<>();

  LiftChoiceRule(
      ProgramRequest request,
      Allowed allowed,
      Phase phase,
      WeekStep hardest,
      int mesocycle,
      int seconds) {
    this.request = request;
    this.allowed = allowed;
    this.phase = phase;
    this.scores = new LiftScoreRule(request, phase, mesocycle);
    this.hardest = hardest;
    this.seconds = seconds;
  }

  /** The lifts of the sessions of a week; a session is empty where nothing fits. */
  List<List<Lift>> sessions(List<WeekSplit> splits) {
    var week = new WeekLifts(splits.size(), hardest, seconds);
    place(week, splits, true);
    if (phase == Phase.HYPERTROPHY) {
      SetFillRule.fill(week, request);
    }
    place(week, splits, false);
    SetFillRule.balance(week, request, phase);
    return week.all().stream().map(LiftChoiceRule::inOrder).toList();
  }

  /** The important places of every session first, so that small work never takes their sets. */
  private void place(WeekLifts week, List<WeekSplit> splits, boolean important) {
    for (int i = 0; i < splits.size(); i++) {
      int turn = turn(splits, i);
      for (var slot : Slot.of(splits.get(i), turn, capacity(), phase == Phase.SKILL)) {
        if (slot.important() == important) {
          place(week, i, slot, splits.get(i), turn);
        }
      }
      for (var pattern : important ? List.<MovementPattern>of() : List.of(PATTERNS)) {
        if (week.session(i).size() < FEWEST_LIFTS) {
          place(week, i, new Slot(false, List.of(pattern)), splits.get(i), turn);
        }
      }
    }
  }

  /** How many lifts of the fewest sets a session holds. */
  private int capacity() {
    return seconds / (LEAST_SETS * 140);
  }

  private static int turn(List<WeekSplit> splits, int index) {
    return (int) splits.subList(0, index).stream().filter(s -> s == splits.get(index)).count();
  }

  private void place(WeekLifts week, int session, Slot slot, WeekSplit split, int turn) {
    var lift = choose(week, session, slot, split, turn);
    if (lift != null) {
      week.add(session, lift);
    }
  }

  private @Nullable Lift choose(WeekLifts week, int session, Slot slot, WeekSplit split, int turn) {
    boolean may = slot.mainLift() || !phase.heavy();
    boolean grows = may && week.session(session).isEmpty() && seconds >= TOO_SHORT_TO_GROW_SECONDS;
    int most = seconds < SHORT_SECONDS ? LEAST_SETS : SETS;
    for (var pattern : slot.patterns()) {
      var fresh = ranked(pattern, slot.mainLift()).stream().filter(e -> suits(e, split, slot));
      var known = turn == 1 ? unusedFirst(fresh.toList(), week) : fresh.toList();
      for (int sets = most; sets >= LEAST_SETS; sets--) {
        for (var exercise : known) {
          var lift = new Lift(exercise, slot.mainLift(), sets, grows);
          if (week.fits(session, lift)) {
            return lift;
          }
        }
      }
    }
    return null;
  }

  /** Every second session of a split takes other exercises where there are any near in rank. */
  private List<Exercise> unusedFirst(List<Exercise> exercises, WeekLifts week) {
    if (phase == Phase.SKILL || exercises.size() < 2) {
      return exercises;
    }
    int near = Math.min(3, exercises.size());
    var first = exercises.subList(0, near);
    return Stream.of(
            first.stream().filter(e -> !week.uses(e)),
            first.stream().filter(week::uses),
            exercises.subList(near, exercises.size()).stream())
        .flatMap(s -> s)
        .toList();
  }

  private boolean suits(Exercise exercise, WeekSplit split, Slot slot) {
    if (!split.trains(exercise.primaryMuscles())) {
      return false;
    }
    if (phase == Phase.SKILL) {
      return !LiftPrescriptionRule.loaded(exercise)
          && (!slot.mainLift() || slot.category() == exercise.category());
    }
    return true;
  }

  private List<Exercise> ranked(MovementPattern pattern, boolean mainLift) {
    if (!mainLift) {
      return rank(pattern, false);
    }
    return ranked.computeIfAbsent(pattern, p -> rank(p, true));
  }

  private List<Exercise> rank(MovementPattern pattern, boolean mainLift) {
    return allowed.lifts(pattern, request).stream()
        .sorted(
            Comparator.comparingDouble((Exercise e) -> scores.score(e, mainLift))
                .reversed()
                .thenComparing(Exercise::id))
        .toList();
  }

  /** Skill first, then what moves several joints, then the rest (F5). */
  private static List<Lift> inOrder(List<Lift> lifts) {
    var ordered = new ArrayList<>(lifts);
    ordered.sort(Comparator.comparingInt(lift -> OrderRule.rank(lift.exercise())));
    return List.copyOf(ordered);
  }
}
