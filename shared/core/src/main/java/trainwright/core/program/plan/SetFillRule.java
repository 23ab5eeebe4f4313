package trainwright.core.program.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/**
 * Gives the chosen lifts the sets that a week should have: at least 10 of each large muscle for
 * growth, 6 for novices and beside other training (V1), push as much as pull and the front of the
 * legs as much as their back (V5).
 */
final class SetFillRule {
  private static final List<Muscle> MAJOR =
      List.of(Muscle.CHEST, Muscle.LATS, Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES);
  private static final Set<MovementPattern> SMALL =
      Set.of(MovementPattern.CALF_RAISE, MovementPattern.HIP_ABDUCTION);
  private static final int MOST_MAIN_SETS = 5;
  private static final int MOST_GROWTH_SETS = 6;
  private static final int MOST_OTHER_SETS = 4;
  private static final int MOST_STEPS = 60;
  private static final double MOST_RATIO = 1.2;
  private static final double MOST_LEG_RATIO = 1.4;

  private SetFillRule() {}

  /** Sets for growth, of the main lifts and what trains the back of the legs. */
  static void fill(WeekLifts week, ProgramRequest request) {
    int least = leastSets(request);
    for (int i = 0; i < MOST_STEPS; i++) {
      if (!fillMajor(week, least)) {
        return;
      }
    }
  }

  /** Push beside pull, front beside back; what is no main lift keeps 3 sets in heavy phases. */
  static void balance(WeekLifts week, ProgramRequest request, Phase phase) {
    int least = phase == Phase.HYPERTROPHY ? leastSets(request) : 0;
    int most = phase.heavy() ? MOST_OTHER_SETS - 1 : MOST_OTHER_SETS;
    balance(week, Category.PUSH, Category.PULL, MOST_RATIO, most, least);
    balance(week, Category.SQUAT, Category.HINGE, MOST_LEG_RATIO, most, least);
  }

  /** Sets of a short session, a lift after the other, as long as there is time. */
  static void topUp(WeekLifts week, int most) {
    for (int i = 0; i < week.count(); i++) {
      for (int j = 0; j < week.session(i).size(); j++) {
        var lift = week.session(i).get(j);
        if (lift.mostSets() < most && week.fitsSet(i, lift)) {
          week.set(i, j, lift.with(lift.sets() + 1));
        }
      }
    }
  }

  static int leastSets(ProgramRequest request) {
    boolean lifts =
        request.programType() == ProgramType.STRENGTH || request.programType() == ProgramType.OTHER;
    return lifts && request.experience() != IntensityLevel.BEGINNER ? 10 : 6;
  }

  private static boolean fillMajor(WeekLifts week, int least) {
    var sets = week.first();
    for (var muscle : MAJOR) {
      double now = sets.getOrDefault(muscle, 0.0);
      Predicate<Lift> trains = l -> l.exercise().primaryMuscles().contains(muscle);
      if (now > 0
          && now < least
          && (addSet(week, trains, MOST_OTHER_SETS, MOST_GROWTH_SETS)
              || exchange(week, trains, least))) {
        return true;
      }
    }
    return false;
  }

  /** Takes a set from a lift whose muscles have enough, where it stood in the way of another. */
  private static boolean exchange(WeekLifts week, Predicate<Lift> wanted, int least) {
    for (int i = week.count() - 1; i >= 0; i--) {
      for (int j = week.session(i).size() - 1; j >= 0; j--) {
        var lift = week.session(i).get(j);
        if (lift.sets() > 2 && !wanted.test(lift)) {
          week.set(i, j, lift.with(lift.sets() - 1));
          if (enough(week, lift, least)
              && addSet(week, wanted, MOST_OTHER_SETS, MOST_GROWTH_SETS)) {
            return true;
          }
          week.set(i, j, lift);
        }
      }
    }
    return false;
  }

  private static boolean enough(WeekLifts week, Lift taken, int least) {
    var sets = week.first();
    return MAJOR.stream()
        .filter(taken.exercise().primaryMuscles()::contains)
        .allMatch(m -> sets.getOrDefault(m, 0.0) >= least);
  }

  /** Adds sets to the smaller side, or takes them from the larger one. */
  private static void balance(
      WeekLifts week, Category one, Category other, double most, int mostOther, int least) {
    for (int i = 0; i < MOST_STEPS; i++) {
      int sets = sets(week, one, 0);
      int otherSets = sets(week, other, 0);
      int grown = sets(week, one, 1);
      int otherGrown = sets(week, other, 1);
      if (sets == 0 || otherSets == 0) {
        return;
      }
      if (grown > most * otherSets) {
        if (!addSet(week, is(other), mostOther, MOST_MAIN_SETS) && !takeSet(week, is(one), least)) {
          return;
        }
      } else if (otherGrown > most * sets) {
        if (!addSet(week, is(one), mostOther, MOST_MAIN_SETS) && !takeSet(week, is(other), least)) {
          return;
        }
      } else {
        return;
      }
    }
  }

  private static Predicate<Lift> is(Category category) {
    return lift ->
        lift.exercise().category() == category
            && (lift.exercise().movementPattern() == null
                || !SMALL.contains(lift.exercise().movementPattern()));
  }

  private static int sets(WeekLifts week, Category category, int growing) {
    int sets = 0;
    for (int i = 0; i < week.count(); i++) {
      for (var lift : week.session(i)) {
        if (is(category).test(lift)) {
          sets += growing == 0 ? lift.sets() : lift.mostSets();
        }
      }
    }
    return sets;
  }

  /** One set more for the wanted lift that has the fewest. */
  private static boolean addSet(
      WeekLifts week, Predicate<Lift> wanted, int mostOther, int mostMain) {
    int session = -1;
    int place = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < week.count(); i++) {
      for (int j = 0; j < week.session(i).size(); j++) {
        var lift = week.session(i).get(j);
        int most = lift.mainLift() ? mostMain : mostOther;
        int sets = 2 * lift.mostSets() - (lift.mainLift() ? 1 : 0);
        if (sets < fewest && lift.mostSets() < most && wanted.test(lift) && week.fitsSet(i, lift)) {
          session = i;
          place = j;
          fewest = sets;
        }
      }
    }
    if (session >= 0) {
      var lift = week.session(session).get(place);
      week.set(session, place, lift.with(lift.sets() + 1));
    }
    return session >= 0;
  }

  /** One set less for a wanted lift whose muscles have enough, small work first; or the lift. */
  private static boolean takeSet(WeekLifts week, Predicate<Lift> wanted, int least) {
    return takeSet(week, wanted.and(lift -> !lift.mainLift()), least, 2)
        || remove(week, wanted.and(lift -> !lift.mainLift()))
        || takeSet(week, wanted, least, 2)
        || takeSet(week, wanted, 0, 2)
        || remove(week, wanted);
  }

  private static boolean takeSet(WeekLifts week, Predicate<Lift> wanted, int least, int fewest) {
    for (int i = week.count() - 1; i >= 0; i--) {
      for (int j = week.session(i).size() - 1; j >= 0; j--) {
        var lift = week.session(i).get(j);
        if (wanted.test(lift) && lift.sets() > fewest) {
          week.set(i, j, lift.with(lift.sets() - 1));
          if (least == 0 || enough(week, lift, least)) {
            return true;
          }
          week.set(i, j, lift);
        }
      }
    }
    return false;
  }

  private static boolean remove(WeekLifts week, Predicate<Lift> wanted) {
    for (int i = week.count() - 1; i >= 0; i--) {
      var session = week.session(i);
      for (int j = session.size() - 1; j >= 0; j--) {
        if (wanted.test(session.get(j)) && !session.get(j).grows() && session.size() > 4) {
          week.remove(i, j);
          return true;
        }
      }
    }
    return false;
  }
}
