package trainwright.core.program.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.WeekSplit;

/**
 * The lifts of a mesocycle by body weight after another: each goes on to the next step of its
 * ladder that the person may do, from its first repetitions on (C1); where there is none, it begins
 * with one repetition more than it began with before.
 */
final class LadderStepRule {
  private static final int MOST_STEPS = 6;
  private static final int FEWEST_SETS = 3;

  private final Allowed allowed;
  private final Set<UUID> ids;
  private final List<WeekSplit> splits;

  LadderStepRule(Allowed allowed, List<WeekSplit> splits) {
    this.allowed = allowed;
    this.ids = allowed.all().stream().map(Exercise::id).collect(Collectors.toSet());
    this.splits = splits;
  }

  /** The same sessions a step further, as far as time and ceilings let them. */
  List<List<Lift>> next(List<List<Lift>> before, WeekLifts week) {
    for (int i = 0; i < before.size(); i++) {
      for (var lift : before.get(i)) {
        week.add(i, lift);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < before.get(i).size(); j++) {
        step(week, i, j);
      }
    }
    return week.all().stream().map(OrderRule::inOrder).toList();
  }

  private void step(WeekLifts week, int session, int place) {
    var lift = week.session(session).get(place);
    if (LiftPrescriptionRule.loaded(lift.exercise())) {
      return;
    }
    var harder = harder(lift.exercise(), splits.get(session));
    var more = lift.withMoreReps(Math.min(BodyWeightRule.MOST_STEPS, lift.moreReps() + 1));
    boolean done = harder != null && week.exchange(session, place, lift.as(harder));
    done = done || week.exchange(session, place, more);
    if (!done && lift.sets() > FEWEST_SETS) {
      boolean _ = week.exchange(session, place, more.with(lift.sets() - 1));
    }
  }

  /** The next step of the same pattern, by repetitions where the exercise is, for the same day. */
  private @Nullable Exercise harder(Exercise exercise, WeekSplit split) {
    var step = allowed.next(exercise);
    for (int i = 0; step != null && i < MOST_STEPS; i++) {
      if (ids.contains(step.id())
          && follows(exercise, step)
          && split.trains(step.primaryMuscles())) {
        return step;
      }
      step = allowed.next(step);
    }
    return null;
  }

  private static boolean follows(Exercise exercise, Exercise step) {
    return step.movementPattern() == exercise.movementPattern()
        && step.category() == exercise.category()
        && !LiftPrescriptionRule.loaded(step)
        && LiftPrescriptionRule.timed(step) == LiftPrescriptionRule.timed(exercise)
        && level(step) <= level(exercise) + 1;
  }

  private static int level(Exercise exercise) {
    return exercise.level() == null ? 0 : exercise.level();
  }
}
