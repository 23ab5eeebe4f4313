package trainwright.core.program.edit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.calendar.ProgramDatesRule;
import trainwright.core.program.store.GoalRule;
import trainwright.core.program.store.ProgramRepository;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.program.view.ProgramStatus;
import trainwright.core.program.view.ProgramTreeRepository;
import trainwright.core.program.view.ProgramView;
import trainwright.platform.JsonFields;
import trainwright.platform.Problem;

/** Changes what a user may change of a program: its goal, and whether it goes on. */
public final class ChangeProgram {
  private static final int MAX_GOAL = 5_000;

  private final ProgramRepository programs;
  private final PauseRepository pauses;
  private final ProgramTreeRepository trees;
  private final InstantSource clock;

  @Inject
  ChangeProgram(
      ProgramRepository programs,
      PauseRepository pauses,
      ProgramTreeRepository trees,
      InstantSource clock) {
    this.programs = programs;
    this.pauses = pauses;
    this.trees = trees;
    this.clock = clock;
  }

  private record Changeable(@Nullable String goal, @Nullable ProgramStatus status) {}

  /**
   * The program after a merge-patch, down to its mesocycles. To pause it and to go on are changes
   * of its status; going on moves what lies ahead.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE}, or {@code UNPROCESSABLE} for a goal that
   *     isn't planned for, or for both changes at once
   */
  public ProgramView run(UUID userId, UUID id, long version, JsonFields patch) {
    var _ = patch.mergeInto(new Changeable("", ProgramStatus.ACTIVE), Changeable.class);
    var program = trees.getProgram(userId, id, ProgramDepth.PROGRAM);
    if (program.version() != version) {
      throw ProgramRepository.stale();
    }
    var wanted =
        patch.mergeInto(new Changeable(program.goal(), program.status()), Changeable.class);
    var goal = checked(wanted.goal());
    boolean otherGoal = !goal.equals(program.goal());
    if (wanted.status() != null && wanted.status() != program.status()) {
      if (otherGoal) {
        throw Problem.unprocessable(
            "/status", "one_at_a_time", "change the goal and the status one after the other");
      }
      settle(userId, program, wanted.status());
    } else if (otherGoal) {
      programs.changeGoal(userId, id, version, goal);
    }
    return trees.getProgram(userId, id, ProgramDepth.MESOCYCLE);
  }

  private void settle(UUID userId, ProgramView program, ProgramStatus wanted) {
    var today = ProgramDatesRule.today(clock.instant(), pauses.zone(userId));
    switch (wanted) {
      case PAUSED -> pauses.pause(userId, program.id(), program.version(), today);
      case ACTIVE -> resume(userId, program, today);
    }
  }

  private void resume(UUID userId, ProgramView program, LocalDate today) {
    var pausedOn = program.pausedOn() == null ? today : program.pausedOn();
    pauses.resume(
        userId,
        program.id(),
        program.version(),
        new PauseRepository.Pause(pausedOn, today),
        PauseRule.move(program.startDate(), pausedOn, today),
        PauseRule.advice(pausedOn, today));
  }

  private static String checked(@Nullable String goal) {
    if (goal == null || goal.isBlank() || goal.length() > MAX_GOAL) {
      throw Problem.unprocessable("/goal", "out_of_range", "goal must have 1 to 5,000 characters");
    }
    var _ = GoalRule.warnings(goal);
    return goal;
  }
}
