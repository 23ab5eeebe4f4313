package trainwright.core.compile.candidate;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.MuscleAreaRule;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.RoutineRole;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.Understanding;
import trainwright.platform.Words;

/**
 * Says in a sentence why an exercise was chosen: which need it answers, which condition it meets.
 */
public final class ReasonRule {
  private ReasonRule() {}

  /** The reason for an exercise in its role. */
  public static String reason(
      Exercise exercise, RoutineRole role, MainWork work, Understanding understood) {
    var purpose =
        switch (role) {
          case WARM_UP -> warmUp(exercise, work);
          case COOL_DOWN -> coolDown(exercise, work);
          case MAIN -> main(exercise, understood);
        };
    return purpose + conditions(exercise, understood) + ".";
  }

  private static String warmUp(Exercise exercise, MainWork work) {
    var shared = work.shared(exercise);
    if (exercise.category() == Category.CONDITIONING) {
      return "Raises the pulse gently before the main work";
    }
    return shared.isEmpty()
        ? "Gets the body moving before the main work"
        : "Warms up the %s for what follows".formatted(words(shared));
  }

  private static String coolDown(Exercise exercise, MainWork work) {
    if (exercise.movementPattern() == MovementPattern.BREATHING) {
      return "Brings breath and pulse back down at the end";
    }
    var shared = work.shared(exercise);
    return shared.isEmpty()
        ? "Lets the body come to rest at the end"
        : "Eases the %s after the work".formatted(words(shared));
  }

  private static String main(Exercise exercise, Understanding understood) {
    var muscles = words(exercise.primaryMuscles().stream().limit(3).toList());
    var verb = verb(exercise);
    var what = muscles.isEmpty() ? verb + " the whole body" : verb + " the " + muscles;
    var hits = FocusRule.hits(exercise, understood);
    if (hits.isEmpty()) {
      return what + " " + goal(exercise, understood);
    }
    var areas = sorted(understood.focusAreas().stream().filter(hits::contains).toList());
    if ((exercise.category() != Category.CONDITIONING
            && !Collections.disjoint(hits, understood.focusMuscles()))
        || (!areas.isEmpty() && muscles.contains(words(areas)))) {
      return what + ", as you asked";
    }
    if (areas.isEmpty() && !hits.contains(exercise.category())) {
      return what + " " + goal(exercise, understood);
    }
    return areas.isEmpty()
        ? what + " for your " + words(Set.of(exercise.category())) + " work"
        : what + " for your " + words(areas);
  }

  private static String verb(Exercise exercise) {
    if (exercise.movementPattern() == MovementPattern.BREATHING) {
      return "Calms breath and mind and relaxes";
    }
    return switch (exercise.category()) {
      case MOBILITY -> exercise.tags().contains(Tag.STRETCH) ? "Stretches" : "Loosens";
      case CONDITIONING -> "Gets the heart going through";
      case PUSH, PULL, SQUAT, HINGE, CORE -> "Strengthens";
    };
  }

  private static String goal(Exercise exercise, Understanding understood) {
    var best =
        understood.goals().stream()
            .max(
                Comparator.comparingDouble((Goal goal) -> GoalFitRule.fit(exercise, goal))
                    .thenComparing(Comparator.reverseOrder()));
    return best.map(ReasonRule::purpose).orElse(purpose(Goal.GENERAL));
  }

  private static String purpose(Goal goal) {
    return switch (goal) {
      case MOBILITY -> "so that you move more freely";
      case STRENGTH -> "to make you stronger";
      case MUSCLE -> "to build muscle";
      case ENDURANCE -> "to build stamina";
      case FAT_LOSS -> "to burn energy";
      case RELAXATION -> "to help you unwind";
      case POSTURE -> "for an upright posture";
      case BALANCE -> "to steady your balance";
      case SKILL -> "as groundwork for the skill";
      case WARM_UP -> "to get you ready";
      case COOL_DOWN -> "to bring you down";
      case RECOVERY -> "to help you recover";
      case GENERAL -> "for all-round fitness";
    };
  }

  /** The conditions of the request that the exercise meets, at most two of them. */
  private static String conditions(Exercise exercise, Understanding understood) {
    var met = new java.util.ArrayList<String>();
    if (!understood.spare().isEmpty() && FocusRule.spares(exercise, understood)) {
      met.add(spares(exercise, understood.spare()));
    }
    var wishes = exercise.tags().stream().filter(understood.wishes()::contains).toList();
    if (!wishes.isEmpty()) {
      met.add("is " + wishWords(wishes) + " as wished");
    }
    met.add(equipment(exercise));
    return "; " + met.stream().limit(2).collect(Collectors.joining(" and "));
  }

  /** Spares what the exercise doesn't work at all; what a mobility drill moves, it doesn't load. */
  private static String spares(Exercise exercise, Set<BodyArea> spare) {
    boolean works = !Collections.disjoint(MuscleAreaRule.areas(exercise.primaryMuscles()), spare);
    return (works ? "puts no load on the " : "spares the ") + words(sorted(spare));
  }

  private static List<BodyArea> sorted(Collection<BodyArea> areas) {
    return areas.stream().sorted().limit(3).toList();
  }

  private static String wishWords(List<Tag> wishes) {
    return wishes.stream()
        .map(
            wish ->
                switch (wish) {
                  case SEATED -> "done sitting";
                  case STANDING -> "done standing";
                  case FLOOR -> "done on the floor";
                  case DESK -> "fit for the office";
                  case LOW_IMPACT -> "easy on the joints";
                  case QUIET -> "quiet";
                  default -> "good for " + Words.of(wish).replace('_', ' ');
                })
        .collect(Collectors.joining(" and "));
  }

  private static String equipment(Exercise exercise) {
    if (exercise.equipment().isEmpty()) {
      return "needs no equipment";
    }
    return (Equipment.household().containsAll(exercise.equipment())
            ? "needs no more than a "
            : "uses the ")
        + words(exercise.equipment());
  }

  /** Words of constants as people write them: {@code hip flexors, glutes and abs}. */
  public static String words(Collection<? extends Enum<?>> constants) {
    var words =
        constants.stream()
            .map(c -> Words.of(c).replace('_', ' ').toLowerCase(Locale.ROOT))
            .toList();
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
