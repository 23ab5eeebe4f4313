package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.plan.WeekStep.Load;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/**
 * How many weeks each mesocycle has, its emphasis, and how hard its weeks are.
 *
 * <p>About 4 weeks each, 3 to 5 (S1), of which the last is a deload (D1, default 3:1); a program of
 * 2 weeks is one mesocycle without. Over the build weeks RIR falls from 3 to 1, for beginners to 2
 * (I4, Refalo 2023). Intensity follows from reps and RIR by Epley's formula, {@code 100 / (1 +
 * (reps + RIR) / 30)}, so that it never falls, and rises by 5 points a week at most (I3). A deload
 * takes 15 % off the last build week's and adds 2 RIR, at least 4 (D2, Bell 2023).
 */
final class PhaseRule {
  private static final double DELOAD_SHARE = 0.85;
  private static final int MIN_DELOAD_RIR = 4;
  private static final double MOST_POINTS = 5;

  private PhaseRule() {}

  /** Weeks of the mesocycles in their order. */
  static List<Integer> mesocycleWeeks(int weeks) {
    return evenly(weeks, Math.max(1, Math.round(weeks / 4f)));
  }

  /** Mesocycles of the macrocycles in their order: about three each. */
  static List<Integer> macrocycleSizes(int mesocycles) {
    return evenly(mesocycles, Math.max(1, Math.round(mesocycles / 3f)));
  }

  private static List<Integer> evenly(int whole, int parts) {
    var sizes = new ArrayList<Integer>();
    for (int i = 0; i < parts; i++) {
      sizes.add(whole / parts + (i < whole % parts ? 1 : 0));
    }
    return List.copyOf(sizes);
  }

  /** How many of a mesocycle's weeks are no deload. */
  static int buildWeeks(int weeks) {
    return weeks >= 3 ? weeks - 1 : weeks;
  }

  static Phase phase(ProgramRequest request, int index, int count) {
    boolean beginner = request.experience() == IntensityLevel.BEGINNER;
    return switch (request.programType()) {
      case REHAB -> Phase.FOUNDATION;
      case CALISTHENICS -> Phase.SKILL;
      case ENDURANCE -> 2 * index < count ? Phase.BASE : Phase.BUILD;
      case SHRED, OTHER -> beginner && index == 0 ? Phase.FOUNDATION : Phase.HYPERTROPHY;
      case HYBRID ->
          beginner && index == 0
              ? Phase.FOUNDATION
              : index % 2 == 0 ? Phase.HYPERTROPHY : Phase.STRENGTH;
      case STRENGTH -> strength(beginner, index, count);
    };
  }

  private static Phase strength(boolean beginner, int index, int count) {
    if (beginner && index == 0) {
      return Phase.FOUNDATION;
    }
    if (3 * index < count - 1) {
      return Phase.HYPERTROPHY;
    }
    return !beginner && count >= 3 && index == count - 1 ? Phase.PEAK : Phase.STRENGTH;
  }

  /** How hard each week is. */
  static List<WeekStep> steps(ProgramRequest request, Phase phase, int weeks) {
    int build = buildWeeks(weeks);
    var steps = new ArrayList<WeekStep>();
    for (int week = 0; week < build; week++) {
      int rir = rir(request, week, build);
      var before = steps.isEmpty() ? null : steps.getLast();
      var heavy =
          load(request, heavyReps(request, phase), rir, before == null ? null : before.heavy());
      var lighter =
          load(request, lighterReps(request, phase), rir, before == null ? null : before.lighter());
      steps.add(new WeekStep(phase, week, week, rir, heavy, lighter, false, false));
    }
    if (build < weeks) {
      var last = steps.getLast();
      int rir = Math.max(MIN_DELOAD_RIR, last.rir() + 2);
      steps.add(
          new WeekStep(
              phase,
              build,
              last.buildIndex(),
              rir,
              deload(last.heavy()),
              deload(last.lighter()),
              true,
              true));
    }
    return List.copyOf(steps);
  }

  private static Load deload(Load last) {
    return new Load(
        last.reps(), last.pct1rm() == null ? null : round(last.pct1rm() * DELOAD_SHARE));
  }

  private static int rir(ProgramRequest request, int week, int build) {
    boolean gentle =
        request.experience() == IntensityLevel.BEGINNER
            || request.programType() == ProgramType.REHAB;
    int last = gentle ? 2 : 1;
    return build == 1 ? 3 : Math.round(3 - (3f - last) * week / (build - 1));
  }

  private static int heavyReps(ProgramRequest request, Phase phase) {
    return switch (phase) {
      case STRENGTH -> request.experience() == IntensityLevel.BEGINNER ? 4 : 3;
      case PEAK -> 2;
      case SKILL -> 6;
      case HYPERTROPHY -> 8;
      case FOUNDATION, BUILD -> 10;
      case BASE -> 12;
    };
  }

  /** Repetitions of a lift that the week had before: still 80 % or more where it is heavy (I1). */
  private static int lighterReps(ProgramRequest request, Phase phase) {
    int reps = heavyReps(request, phase);
    return phase.heavy() ? Math.min(4, reps + 1) : reps + 2;
  }

  /** No percent where nobody should try what can be lifted once; 5 points more a week at most. */
  private static Load load(ProgramRequest request, int reps, int rir, @Nullable Load before) {
    if (request.programType() == ProgramType.REHAB) {
      return new Load(reps, null);
    }
    double percent = percent(reps, rir);
    var last = before == null ? null : before.pct1rm();
    return new Load(reps, last == null ? percent : Math.min(percent, round(last + MOST_POINTS)));
  }

  /** Percent of what can be lifted once, to a tenth. */
  static double percent(int reps, int rir) {
    return round(100 / (1 + (reps + rir) / 30.0));
  }

  private static double round(double percent) {
    return Math.round(percent * 10) / 10.0;
  }
}
