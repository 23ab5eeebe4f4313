package trainwright.core.program.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;

/**
 * The distances of the runs. They begin where the long run takes 70 % of what the session holds, or
 * lower, and grow every build week by the same share, up to 7 %, so that a run stays within 110 %
 * of the longest, two weeks within 30 % (E1, Nielsen 2014), and the last week just fits the
 * session. Every deload week is a step back to 70 %. A fast run begins easily and ends at a pace
 * that could be held for an hour.
 */
final class RunRule {
  private static final List<String> EASY = List.of("easy-jog", "brisk-walk", "easy-walk");
  private static final List<String> FAST = List.of("tempo-run");
  private static final double MOST_GROWTH = 1.07;
  private static final double FIRST_SHARE = 0.7;
  private static final double[] LONG_SHARES = {1, 0.57, 0.42, 0.36, 0.32, 0.3};
  private static final double MOST_OTHER_SHARE = 0.75;
  private static final double DELOAD_SHARE = 0.7;
  private static final double FAST_SHARE = 0.35;
  private static final double MORE_FAST_SHARE = 0.04;

  private final ProgramRequest request;
  private final @Nullable Exercise easy;
  private final @Nullable Exercise fast;
  private final List<RunRole> roles;
  private final int buildWeeks;

  /**
   * The runs of a program.
   *
   * @param roles what each run of the week is for
   * @param buildWeeks how many weeks of the whole program build
   */
  RunRule(ProgramRequest request, List<Exercise> allowed, List<RunRole> roles, int buildWeeks) {
    this.request = request;
    this.easy = first(allowed, EASY);
    this.fast = first(allowed, FAST);
    this.roles = List.copyOf(roles);
    this.buildWeeks = buildWeeks;
  }

  private static @Nullable Exercise first(List<Exercise> allowed, List<String> slugs) {
    for (var slug : slugs) {
      for (var exercise : allowed) {
        if (exercise.ownerId() == null && exercise.slug().equals(slug)) {
          return exercise;
        }
      }
    }
    return null;
  }

  /**
   * The run of the week of that number, from 0; empty where nothing may be run.
   *
   * @param before build weeks of the program before this mesocycle
   */
  List<WorkoutItem> run(int number, int before, WeekStep step) {
    if (easy == null) {
      return List.of();
    }
    int metres = metres(roles.get(number), before + step.buildIndex());
    metres = step.reduced() ? tens(metres * DELOAD_SHARE) : metres;
    boolean quality = roles.get(number) == RunRole.QUALITY && !step.reduced();
    if (fast == null || !quality || !easy.slug().equals(EASY.getFirst())) {
      return List.of(item(easy, metres, 4.0));
    }
    double share = FAST_SHARE + MORE_FAST_SHARE * step.buildIndex();
    share += step.phase() == Phase.BUILD ? MORE_FAST_SHARE : 0;
    int quick = tens(metres * share);
    return List.of(item(easy, metres - quick, 4.0), item(fast, quick, 7.0));
  }

  RunRole role(int number) {
    return roles.get(number);
  }

  private WorkoutItem item(Exercise exercise, int metres, double rpe) {
    var asked = new WorkPrescription(1, null, null, metres, false, null, 0, null, rpe, null, null);
    int seconds = (int) Math.ceil(metres * 60.0 / metresPerMinute());
    return new WorkoutItem(exercise.id(), exercise.name(), false, asked, seconds);
  }

  private int metres(RunRole role, int buildWeek) {
    int count = roles.size();
    double longest = firstWeek() * LONG_SHARES[Math.min(count, LONG_SHARES.length) - 1];
    var known = request.preferences().longestRunM();
    longest = known == null ? longest : Math.min(longest, known);
    double room = TimeRule.mainSeconds(request, SessionType.RUN) / 60.0 * metresPerMinute() - 10;
    longest = Math.min(longest, room * FIRST_SHARE);
    double growth =
        Math.clamp(Math.pow(room / longest, 1.0 / Math.max(1, buildWeeks - 1)), 1, MOST_GROWTH);
    double other = count == 1 ? 0 : (firstWeek() - longest) / (count - 1);
    double first = role == RunRole.LONG ? longest : Math.min(other, longest * MOST_OTHER_SHARE);
    return Math.max(10, tens(Math.min(room, first * Math.pow(growth, buildWeek))));
  }

  private int firstWeek() {
    var usual = request.preferences().weeklyMileageM();
    if (usual != null) {
      return usual;
    }
    int whole =
        switch (request.experience()) {
          case BEGINNER -> 9_000;
          case INTERMEDIATE -> 20_000;
          case ADVANCED -> 35_000;
        };
    return request.programType() == ProgramType.HYBRID ? whole * 2 / 3 : whole;
  }

  private static int tens(double metres) {
    return 10 * ((int) (metres / 10));
  }

  private int metresPerMinute() {
    return switch (easy == null ? "" : easy.slug()) {
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
