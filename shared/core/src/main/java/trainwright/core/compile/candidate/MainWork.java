package trainwright.core.compile.candidate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.routine.PatternOrderRule;

/**
 * What the main exercises work; what a warm-up prepares and a cool-down eases.
 *
 * @param exercises the main exercises
 * @param muscles their primary muscles
 */
public record MainWork(List<Exercise> exercises, Set<Muscle> muscles) {
  public MainWork {
    exercises = List.copyOf(exercises);
    muscles = Set.copyOf(muscles);
  }

  public static MainWork of(List<Candidate> mains) {
    var muscles = EnumSet.noneOf(Muscle.class);
    mains.forEach(main -> muscles.addAll(main.exercise().primaryMuscles()));
    return new MainWork(mains.stream().map(Candidate::exercise).toList(), muscles);
  }

  /** The primary muscles of the exercise that the main work uses, in the order of the words. */
  List<Muscle> shared(Exercise exercise) {
    return exercise.primaryMuscles().stream().filter(muscles::contains).sorted().toList();
  }

  /** The share of the exercise's muscles that the main work uses, 0 to 1; helpers count half. */
  public double overlap(Exercise exercise) {
    return Math.max(share(exercise.primaryMuscles()), share(exercise.secondaryMuscles()) / 2);
  }

  private double share(List<Muscle> some) {
    return some.isEmpty()
        ? 0
        : (double) some.stream().filter(muscles::contains).count() / some.size();
  }

  /** Whether every second main exercise has its pattern, so that it would stand beside one. */
  public boolean dominatedBy(Exercise exercise) {
    long same = exercises.stream().filter(main -> PatternOrderRule.same(main, exercise)).count();
    return exercises.size() > 1 && 2 * same >= exercises.size();
  }
}
