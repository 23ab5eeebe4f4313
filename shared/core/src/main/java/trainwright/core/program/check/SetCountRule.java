package trainwright.core.program.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.check.CheckedProgram.ItemAt;
import trainwright.core.program.check.CheckedProgram.MesocycleAt;
import trainwright.core.program.check.CheckedProgram.WorkoutAt;
import trainwright.core.program.tree.BlockKind;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.routine.VolumeRule;

/**
 * Hard working sets: strength work of a main block with 4 reps in reserve or fewer; warm-ups, runs
 * and intervals don't count. A set counts one for each primary muscle and a half for each secondary
 * one (Pelland 2026, Sports Med 56:481-505).
 */
final class SetCountRule {
  private static final Set<Category> STRENGTH = EnumSet.range(Category.PUSH, Category.CORE);
  private static final double MOST_RIR = 4;

  private SetCountRule() {}

  static boolean working(ItemAt at) {
    var rir = rir(at.item().prescription());
    return at.kind() == BlockKind.MAIN
        && at.exercise() != null
        && STRENGTH.contains(at.exercise().category())
        && rir != null
        && rir <= MOST_RIR;
  }

  /** Reps in reserve, from RPE where only that is given. */
  static @Nullable Double rir(WorkPrescription asked) {
    if (asked.targetRir() != null) {
      return asked.targetRir().doubleValue();
    }
    return asked.targetRpe() == null ? null : 10 - asked.targetRpe();
  }

  static Map<Muscle, Double> byMuscle(List<ItemAt> working) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    for (var at : working) {
      if (at.exercise() != null) {
        VolumeRule.add(sets, at.exercise(), at.item().prescription().sets());
      }
    }
    return sets;
  }

  /** Of a week's days. */
  static Map<Muscle, Double> together(List<WorkoutAt> days) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    days.forEach(day -> day.sets().forEach((m, n) -> sets.merge(m, n, Double::sum)));
    return sets;
  }

  /**
   * The full weeks of a mesocycle with their sets: of the rows, or of the targets of an outline.
   */
  static List<WeekSets> weeks(MesocycleAt at) {
    if (at.detailed()) {
      return at.fullWeeks().stream()
          .filter(week -> week.targets() != null)
          .map(week -> new WeekSets(week.path(), week.targets(), week.sets()))
          .toList();
    }
    return at.mesocycle().weeklyTargets().stream()
        .map(t -> new WeekSets(targetsPath(at, t), t, t.setsPerMuscle()))
        .toList();
  }

  static String targetsPath(MesocycleAt at, WeeklyTargets targets) {
    return at.path() + "/weekly_targets/" + targets.weekOffset();
  }

  /** A full week, what it asks for, and its sets by muscle. */
  record WeekSets(String path, @Nullable WeeklyTargets asked, Map<Muscle, Double> sets) {
    WeeklyTargets targets() {
      return Objects.requireNonNull(asked);
    }

    boolean deload() {
      return targets().deload();
    }

    double total() {
      return sets.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double of(Muscle muscle) {
      return sets.getOrDefault(muscle, 0.0);
    }
  }
}
