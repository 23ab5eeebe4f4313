package trainwright.core.compile.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import trainwright.core.compile.candidate.GoalFitRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.candidate.ReasonRule;
import trainwright.core.compile.selection.FrameRule;
import trainwright.core.compile.selection.ScoreRule;
import trainwright.core.exercise.Exercise;
import trainwright.core.routine.PatternOrderRule;
import trainwright.core.routine.RoutineExercise.Alternative;
import trainwright.core.routine.RoutineRole;

/** Finds what could stand in an exercise's place: same role, same movement or muscle. */
final class AlternativeRule {
  private static final int MOST = 3;
  private static final double WORTH = 0.5;

  private AlternativeRule() {}

  /** Up to three alternatives, the likest first, none of which is in the routine. */
  static List<Alternative> of(Pick pick, Set<UUID> taken, PlanRequest request) {
    var exercise = pick.candidate().exercise();
    record Scored(Exercise exercise, double score) {}
    return request.candidates().stream()
        .filter(c -> !taken.contains(c.exercise().id()))
        .filter(c -> alike(c.exercise(), exercise) > 0)
        .filter(c -> plays(c.exercise(), pick.role(), request))
        .map(
            c ->
                new Scored(
                    c.exercise(),
                    alike(c.exercise(), exercise) + WORTH * ScoreRule.base(c, request)))
        .sorted(
            Comparator.comparingDouble((Scored s) -> -s.score())
                .thenComparing(s -> s.exercise().id()))
        .limit(MOST)
        .map(s -> alternative(s.exercise(), exercise))
        .toList();
  }

  private static boolean plays(Exercise exercise, RoutineRole role, PlanRequest request) {
    return ScoreRule.road(exercise, request) <= 0
        && !request.mentions().refuses(exercise)
        && switch (role) {
          case WARM_UP -> FrameRule.warmsUp(exercise);
          case COOL_DOWN -> FrameRule.coolsDown(exercise);
          case MAIN -> GoalFitRule.fit(exercise, request) >= GoalFitRule.LEAST;
        };
  }

  private static double alike(Exercise one, Exercise other) {
    double alike = PatternOrderRule.same(one, other) ? 1 : 0;
    return Collections.disjoint(one.primaryMuscles(), other.primaryMuscles()) ? alike : alike + 0.7;
  }

  private static Alternative alternative(Exercise exercise, Exercise instead) {
    var muscles = exercise.primaryMuscles().stream().filter(instead.primaryMuscles()::contains);
    var shared = ReasonRule.words(muscles.toList());
    var why =
        shared.isEmpty()
            ? "The same movement"
            : PatternOrderRule.same(exercise, instead)
                ? "The same movement, for the %s too".formatted(shared)
                : "Works the %s too".formatted(shared);
    return new Alternative(exercise.id(), exercise.name(), why + step(exercise, instead) + ".");
  }

  private static String step(Exercise exercise, Exercise instead) {
    if (exercise.level() == null || instead.level() == null) {
      return "";
    }
    int step = exercise.level().compareTo(instead.level());
    return step < 0 ? ", an easier one" : step > 0 ? ", a harder one" : "";
  }
}
