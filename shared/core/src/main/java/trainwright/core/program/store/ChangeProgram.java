package trainwright.core.program.store;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.program.view.ProgramTreeRepository;
import trainwright.core.program.view.ProgramView;
import trainwright.platform.JsonFields;
import trainwright.platform.Problem;

/** Changes what a user may change of a program. */
public final class ChangeProgram {
  private static final int MAX_GOAL = 5_000;

  private final ProgramRepository programs;
  private final ProgramTreeRepository trees;

  @Inject
  ChangeProgram(ProgramRepository programs, ProgramTreeRepository trees) {
    this.programs = programs;
    this.trees = trees;
  }

  /**
   * What a user may change.
   *
   * @param goal what it is for, 1 to 5,000 characters; the plan stays as it is
   */
  record Changeable(String goal) {}

  /**
   * The program after a merge-patch, down to its mesocycles.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE}, or {@code UNPROCESSABLE} for a goal that
   *     isn't planned for
   */
  public ProgramView run(UUID userId, UUID id, long version, JsonFields patch) {
    var _ = patch.mergeInto(new Changeable(""), Changeable.class);
    var program = trees.getProgram(userId, id, ProgramDepth.PROGRAM);
    if (program.version() != version) {
      throw ProgramRepository.stale();
    }
    var changed = patch.mergeInto(new Changeable(program.goal()), Changeable.class);
    check(changed.goal());
    programs.changeGoal(userId, id, version, changed.goal());
    return trees.getProgram(userId, id, ProgramDepth.MESOCYCLE);
  }

  private static void check(String goal) {
    if (goal == null || goal.isBlank() || goal.length() > MAX_GOAL) {
      throw Problem.unprocessable("/goal", "out_of_range", "goal must have 1 to 5,000 characters");
    }
    var _ = GoalRule.warnings(goal);
  }
}
