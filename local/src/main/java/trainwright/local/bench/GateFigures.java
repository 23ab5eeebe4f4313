package trainwright.local.bench;

import java.util.List;
import java.util.UUID;
import trainwright.core.progress.level.Gates;
import trainwright.platform.Words;

/** The figures of the gates' file, for whoever counts on their own. */
final class GateFigures {
  private GateFigures() {}

  /**
   * What a gate asks of one exercise.
   *
   * @param exercise the exercise
   * @param sets how many sets
   * @param byReps whether the figure is repetitions; else seconds
   * @param asked the figure
   */
  record Figure(UUID exercise, int sets, boolean byReps, int asked) {}

  /** The gate out of a level. */
  static List<Figure> of(String ladder, int level) {
    return Gates.ALL.stream()
        .filter(gate -> Words.of(gate.category()).equals(ladder) && gate.level() == level)
        .flatMap(gate -> gate.exercises().stream())
        .map(
            demand -> {
              var reps = demand.reps();
              var hold = demand.holdSeconds();
              int asked = reps != null ? reps : hold != null ? hold : 0;
              return new Figure(demand.exerciseId(), demand.sets(), reps != null, asked);
            })
        .toList();
  }
}
