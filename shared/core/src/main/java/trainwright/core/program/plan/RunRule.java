package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;

/**
 * The distances of the runs: 7 % more each build week, rounded down to 10 m, so that a run stays
 * within 110 % of the longest and two weeks within 30 % (E1, Nielsen 2014); a deload has 60 %; none
 * outlasts the session. The last run of the week is the long one.
 */
final class RunRule {
  private static final List<String> SLUGS = List.of("easy-jog", "brisk-walk", "easy-walk");
  private static final double GROWTH = 1.07;
  private static final double LONG_SHARE = 0.4;

  private RunRule() {}

  /** The library's run that the person may do, if any. */
  static @Nullable Exercise exercise(List<Exercise> allowed) {
    for (var slug : SLUGS) {
      for (var exercise : allowed) {
        if (exercise.ownerId() == null && exercise.slug().equals(slug)) {
          return exercise;
        }
      }
    }
    return null;
  }

  /**
   * Metres of the runs of a week, the long one last.
   *
   * @param buildWeeks build weeks of the program before this week
   */
  static List<Integer> distances(
      ProgramRequest request,
      Exercise exercise,
      int runs,
      int buildWeeks,
      boolean reduced,
      int cap) {
    int most = (int) (cap / 60.0 * metresPerMinute(request, exercise));
    int whole = firstWeek(request);
    int longest = (int) (whole * Math.max(LONG_SHARE, 1.0 / runs));
    var longestSoFar = request.preferences().longestRunM();
    longest = longestSoFar == null ? longest : Math.min(longest, longestSoFar);
    int other = runs == 1 ? 0 : Math.min(longest, (whole - longest) / (runs - 1));
    var distances = new ArrayList<Integer>();
    for (int i = 0; i < runs; i++) {
      int distance = grown(i == runs - 1 ? longest : other, buildWeeks, most);
      distances.add(reduced ? tens(distance * 0.6) : distance);
    }
    return List.copyOf(distances);
  }

  static WorkoutItem item(ProgramRequest request, Exercise exercise, int metres) {
    var asked = new WorkPrescription(1, null, null, metres, false, null, 0, null, 4.0, null, null);
    int seconds = (int) Math.ceil(metres * 60.0 / metresPerMinute(request, exercise));
    return new WorkoutItem(exercise.id(), exercise.name(), false, asked, seconds);
  }

  private static int firstWeek(ProgramRequest request) {
    var usual = request.preferences().weeklyMileageM();
    return usual != null
        ? usual
        : switch (request.experience()) {
          case BEGINNER -> 9_000;
          case INTERMEDIATE -> 20_000;
          case ADVANCED -> 35_000;
        };
  }

  private static int grown(int metres, int weeks, int most) {
    int grown = Math.min(most / 10 * 10, tens(metres));
    for (int i = 0; i < weeks; i++) {
      grown = Math.min(most / 10 * 10, tens(grown * GROWTH));
    }
    return grown;
  }

  private static int tens(double metres) {
    return 10 * ((int) (metres / 10));
  }

  private static int metresPerMinute(ProgramRequest request, Exercise exercise) {
    return switch (exercise.slug()) {
      case "easy-walk" -> 75;
      case "brisk-walk" -> 95;
      default ->
          switch (request.experience()) {
            case BEGINNER -> 130;
            case INTERMEDIATE -> 155;
            case ADVANCED -> 180;
          };
    };
  }
}
