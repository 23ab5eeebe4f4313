package trainwright.core.program.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.WorkPrescription;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.understanding.IntensityLevel;

/**
 * The distances of the runs: 7 % more each build week, rounded down to 10 m, so that a run stays
 * within 110 % of the longest and two weeks within 30 % (E1, Nielsen 2014); a deload has 60 %; none
 * outlasts the session. The last run of the week is the long one. Who is no beginner runs one of
 * three or more runs faster in the phase that builds.
 */
final class RunRule {
  private static final List<String> EASY = List.of("easy-jog", "brisk-walk", "easy-walk");
  private static final List<String> FAST = List.of("tempo-run");
  private static final double GROWTH = 1.07;
  private static final double LONG_SHARE = 0.4;
  private static final double MOST_OTHER_SHARE = 0.75;
  private static final double DELOAD_SHARE = 0.6;
  private static final int FEWEST_FOR_TEMPO = 3;

  private final ProgramRequest request;
  private final @Nullable Exercise easy;
  private final @Nullable Exercise fast;
  private final int count;
  private final Phase phase;

  RunRule(ProgramRequest request, List<Exercise> allowed, int count, Phase phase) {
    this.request = request;
    this.easy = first(allowed, EASY);
    this.fast = first(allowed, FAST);
    this.count = count;
    this.phase = phase;
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

  boolean possible() {
    return easy != null;
  }

  /**
   * The run of the week of that number, from 0; null where nothing may be run.
   *
   * @param before build weeks of the program before this mesocycle
   */
  @Nullable WorkoutItem run(int number, int before, WeekStep step) {
    if (easy == null) {
      return null;
    }
    boolean tempo = number == 0 && tempo() && !step.reduced();
    int metres = metres(number, before + step.buildIndex());
    int distance = step.reduced() ? tens(metres * DELOAD_SHARE) : metres;
    var exercise = fast != null && tempo ? fast : easy;
    var asked =
        new WorkPrescription(
            1, null, null, distance, false, null, 0, null, tempo ? 7.0 : 4.0, null, null);
    int seconds = (int) Math.ceil(distance * 60.0 / metresPerMinute());
    return new WorkoutItem(exercise.id(), exercise.name(), false, asked, seconds);
  }

  private boolean tempo() {
    return fast != null
        && phase == Phase.BUILD
        && count >= FEWEST_FOR_TEMPO
        && request.programType() == ProgramType.ENDURANCE
        && request.experience() != IntensityLevel.BEGINNER;
  }

  private int metres(int number, int buildWeeks) {
    boolean last = number == count - 1;
    int cap = tens(TimeRule.mainSeconds(request) / 60.0 * metresPerMinute());
    int most = last ? cap : tens(cap * MOST_OTHER_SHARE);
    int whole = firstWeek();
    int longest = (int) (whole * Math.max(LONG_SHARE, 1.0 / count));
    var known = request.preferences().longestRunM();
    longest = known == null ? longest : Math.min(longest, known);
    int other = count == 1 ? 0 : (whole - longest) / (count - 1);
    int metres = Math.min(most, tens(last ? longest : Math.min(other, longest * MOST_OTHER_SHARE)));
    for (int i = 0; i < buildWeeks; i++) {
      metres = Math.min(most, tens(metres * GROWTH));
    }
    return metres;
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
