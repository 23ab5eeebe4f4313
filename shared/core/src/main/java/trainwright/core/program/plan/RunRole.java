package trainwright.core.program.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.core.understanding.IntensityLevel;

/** What a run of the week is for: most are easy, one is long, one of three or more is fast. */
enum RunRole {
  EASY,
  QUALITY,
  LONG;

  private static final int FEWEST_FOR_QUALITY = 3;
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** The roles of the runs of a week in their order; the long run is at the weekend if it can. */
  static List<RunRole> of(ProgramRequest request, List<PlannedDay> layout) {
    var runs =
        layout.stream().filter(d -> d.type() == SessionType.RUN).map(PlannedDay::day).toList();
    var roles = new ArrayList<RunRole>();
    if (runs.isEmpty()) {
      return roles;
    }
    int longest = runs.size() - 1;
    for (int i = 0; i < runs.size(); i++) {
      longest = WEEKEND.contains(runs.get(i)) ? i : longest;
      roles.add(EASY);
    }
    roles.set(longest, LONG);
    if (runs.size() >= FEWEST_FOR_QUALITY && fast(request)) {
      roles.set(quality(runs, longest, layout), QUALITY);
    }
    return List.copyOf(roles);
  }

  private static boolean fast(ProgramRequest request) {
    return request.experience() != IntensityLevel.BEGINNER
        && (request.programType() == ProgramType.ENDURANCE
            || request.programType() == ProgramType.HYBRID);
  }

  /** As far from the long run as can be, and rather not on the day after lifts. */
  private static int quality(List<DayOfWeek> runs, int longest, List<PlannedDay> layout) {
    int best = -1;
    int bestScore = Integer.MIN_VALUE;
    for (int i = 0; i < runs.size(); i++) {
      var day = runs.get(i);
      int apart = Math.floorMod(day.getValue() - runs.get(longest).getValue(), 7);
      boolean tired = layout.stream().anyMatch(d -> d.split() != null && d.day().plus(1) == day);
      int score = 2 * Math.min(apart, 7 - apart) - (tired ? 1 : 0);
      if (i != longest && score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }
}
