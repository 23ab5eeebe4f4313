package trainwright.core.compile.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.selection.OrderRule;
import trainwright.core.exercise.Muscle;
import trainwright.core.routine.Prescription;
import trainwright.core.routine.RoutineRole;
import trainwright.core.routine.RoutineTimingRule;
import trainwright.core.routine.VolumeRule;

/**
 * Makes picks take a given time: first the number of sets, then repetitions, seconds and rests all
 * stretched or squeezed by the same measure within their bounds, last single rests by five seconds.
 */
final class TimeFitRule {
  private static final int BISECTIONS = 20;
  private static final int STEP_SECONDS = 5;
  private static final double LEFT_OUT = 40;
  private static final double MANY_SETS = 0.5;
  private static final double FEW_SETS = 0.15;
  private static final double UNEVEN = 1;
  private static final double EVEN_SECONDS = 400;
  private static final double SMALL_SECONDS = 220;
  private static final int LONG_SECONDS = 360;
  private static final double OVERLONG = 1.0 / 120;

  private TimeFitRule() {}

  /**
   * Picks with their prescriptions.
   *
   * @param prescriptions one for each pick
   * @param seconds what they take together
   * @param cost how far they are from what one would ask without looking at the clock; lower is
   *     better
   */
  record Fitted(List<Prescription> prescriptions, int seconds, double cost) {}

  /**
   * The prescriptions that bring the picks nearest to the target.
   *
   * @param volumeBound whether no muscle may get more than ten hard sets (V3)
   */
  static Fitted fit(List<Pick> picks, PlanRequest request, int targetSeconds, boolean volumeBound) {
    var ranges =
        picks.stream()
            .map(p -> PrescriptionRule.range(p.candidate().exercise(), p.role(), request))
            .toList();
    int[] sets = sets(picks, ranges, targetSeconds, volumeBound);
    double stretch = stretch(ranges, sets, targetSeconds);
    var prescriptions = new ArrayList<Prescription>();
    for (int i = 0; i < ranges.size(); i++) {
      prescriptions.add(ranges.get(i).at(sets[i], stretch));
    }
    nudge(prescriptions, ranges, targetSeconds);
    int seconds = seconds(prescriptions);
    double off = Math.abs(seconds - targetSeconds) / (double) Math.max(1, targetSeconds);
    double cost =
        LEFT_OUT * Math.max(0, off - 0.02)
            + Math.abs(stretch)
            + unusual(ranges, sets)
            + UNEVEN * unevenness(prescriptions)
            + OVERLONG * overlongSeconds(picks, prescriptions);
    return new Fitted(List.copyOf(prescriptions), seconds, cost);
  }

  /** How far the sets are from usual, for each exercise; too many count more than too few. */
  private static double unusual(List<PrescriptionRange> ranges, int[] sets) {
    double sum = 0;
    for (int i = 0; i < sets.length; i++) {
      int more = sets[i] - ranges.get(i).usualSets();
      sum += more > 0 ? MANY_SETS * more : FEW_SETS * -more;
    }
    return sum / Math.max(1, sets.length);
  }

  /** How much longer than its share the longest exercise takes, beyond twice the share. */
  private static double unevenness(List<Prescription> prescriptions) {
    int longest = prescriptions.stream().mapToInt(RoutineTimingRule::seconds).max().orElse(0);
    double share = (double) seconds(prescriptions) / Math.max(1, prescriptions.size());
    return Math.max(0, longest / Math.max(1, share) - 1.7);
  }

  /** Seconds that single joints take beyond six minutes each: nobody raises calves for ten. */
  private static int overlongSeconds(List<Pick> picks, List<Prescription> prescriptions) {
    int sum = 0;
    for (int i = 0; i < prescriptions.size(); i++) {
      if (singleJoint(picks.get(i))) {
        sum += Math.max(0, RoutineTimingRule.seconds(prescriptions.get(i)) - LONG_SECONDS);
      }
    }
    return sum;
  }

  private static boolean singleJoint(Pick pick) {
    return hard(pick) && OrderRule.singleJoint(pick.candidate().exercise());
  }

  /** Adds a set at a time, to what has least first, as long as that brings the sum nearer. */
  private static int[] sets(
      List<Pick> picks, List<PrescriptionRange> ranges, int target, boolean volumeBound) {
    int[] sets = new int[picks.size()];
    java.util.Arrays.fill(sets, 1);
    while (true) {
      double before = seconds(ranges, sets, 0);
      int next = nextSet(picks, ranges, sets, target - before, volumeBound);
      if (next < 0) {
        return sets;
      }
      sets[next]++;
    }
  }

  /** The exercise that gets the next set, or -1 when none should. */
  private static int nextSet(
      List<Pick> picks,
      List<PrescriptionRange> ranges,
      int[] sets,
      double missing,
      boolean volumeBound) {
    var volume = volume(picks, sets);
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < sets.length; i++) {
      var range = ranges.get(i);
      double seconds = range.secondsAt(sets[i], 0);
      double more = range.secondsAt(sets[i] + 1, 0) - seconds;
      double worth = (double) sets[i] / range.usualSets() + seconds / share(picks.get(i));
      if (sets[i] < range.mostSets()
          && worth < least
          && Math.abs(missing - more) < Math.abs(missing)
          && (!volumeBound
              || (volumeAllows(picks.get(i), volume)
                  && !(singleJoint(picks.get(i)) && seconds + more > LONG_SECONDS)))) {
        best = i;
        least = worth;
      }
    }
    return best;
  }

  /** Long rests don't cost a large lift its sets; a single joint is done with sooner. */
  private static double share(Pick pick) {
    return singleJoint(pick) ? SMALL_SECONDS : EVEN_SECONDS;
  }

  private static Map<Muscle, Double> volume(List<Pick> picks, int[] sets) {
    var volume = new EnumMap<Muscle, Double>(Muscle.class);
    for (int i = 0; i < sets.length; i++) {
      if (hard(picks.get(i))) {
        VolumeRule.add(volume, picks.get(i).candidate().exercise(), sets[i]);
      }
    }
    return volume;
  }

  /** Whether one more set keeps every muscle at ten hard sets (V3). */
  private static boolean volumeAllows(Pick pick, Map<Muscle, Double> volume) {
    if (!hard(pick)) {
      return true;
    }
    var extended = new EnumMap<Muscle, Double>(Muscle.class);
    extended.putAll(volume);
    var exercise = pick.candidate().exercise();
    VolumeRule.add(extended, exercise, 1);
    return Stream.of(exercise.primaryMuscles(), exercise.secondaryMuscles())
        .flatMap(List::stream)
        .allMatch(muscle -> extended.getOrDefault(muscle, 0.0) <= VolumeRule.MAX_SETS_PER_MUSCLE);
  }

  private static boolean hard(Pick pick) {
    return pick.role() == RoutineRole.MAIN && VolumeRule.strength(pick.candidate().exercise());
  }

  private static double stretch(List<PrescriptionRange> ranges, int[] sets, int target) {
    double low = -1;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (seconds(ranges, sets, middle) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double seconds(List<PrescriptionRange> ranges, int[] sets, double stretch) {
    double seconds = 0;
    for (int i = 0; i < sets.length; i++) {
      seconds += ranges.get(i).secondsAt(sets[i], stretch);
    }
    return seconds;
  }

  private static int seconds(List<Prescription> prescriptions) {
    return prescriptions.stream().mapToInt(RoutineTimingRule::seconds).sum();
  }

  private static void nudge(
      List<Prescription> prescriptions, List<PrescriptionRange> ranges, int target) {
    for (int i = 0; i < prescriptions.size(); i++) {
      int missing = target - seconds(prescriptions);
      var asked = prescriptions.get(i);
      int step = missing > 0 ? STEP_SECONDS : -STEP_SECONDS;
      int rest = asked.restSeconds() + step;
      var bounds = ranges.get(i).pause(asked.sets());
      boolean nearer = Math.abs(missing - step * asked.sets()) < Math.abs(missing);
      if (nearer && rest >= bounds.least() && rest <= bounds.most()) {
        prescriptions.set(i, withRest(asked, rest));
      }
    }
  }

  private static Prescription withRest(Prescription asked, int restSeconds) {
    return new Prescription(
        asked.sets(),
        asked.reps(),
        asked.durationSeconds(),
        asked.perSide(),
        asked.tempo(),
        restSeconds,
        asked.targetRir());
  }
}
