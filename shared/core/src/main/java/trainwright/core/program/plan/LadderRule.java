package trainwright.core.program.plan;

import java.util.List;
import trainwright.core.exercise.Category;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.platform.Problem;

/** C4 for programs by body weight: push, pull and squat at least twice a week. */
final class LadderRule {
  private static final List<Category> LADDERS =
      List.of(Category.PUSH, Category.PULL, Category.SQUAT);

  private LadderRule() {}

  /**
   * The sessions, without a ladder of which injuries leave only one session.
   *
   * @throws Problem {@code UNPROCESSABLE} when the minutes can't hold each of them twice
   */
  static List<List<Lift>> kept(ProgramRequest request, List<List<Lift>> sessions) {
    if (request.programType() != ProgramType.CALISTHENICS) {
      return sessions;
    }
    var kept = sessions;
    for (var category : LADDERS) {
      long days = sessions.stream().filter(s -> s.stream().anyMatch(l -> is(l, category))).count();
      if (days < 2 && request.injuries().isEmpty()) {
        throw Problem.unprocessable(
            "/minutes_per_session",
            "too_few",
            "minutes_per_session must hold push, pull and squat twice a week (rule C4): more"
                + " minutes or more days would, %d minutes don't"
                    .formatted(request.minutesPerSession()));
      }
      if (days == 1) {
        kept = kept.stream().map(s -> s.stream().filter(l -> !is(l, category)).toList()).toList();
      }
    }
    return kept;
  }

  private static boolean is(Lift lift, Category category) {
    return lift.exercise().category() == category;
  }
}
