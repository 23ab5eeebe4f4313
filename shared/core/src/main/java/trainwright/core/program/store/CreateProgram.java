package trainwright.core.program.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.calendar.ProgramDatesRule;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.program.view.ProgramTreeRepository;
import trainwright.core.program.view.ProgramView;
import trainwright.core.program.view.ProgramViews;
import trainwright.platform.Ids;
import trainwright.platform.Problem;

/**
 * Makes a program: plans its outline and stores it. An equal request of the same user by the same
 * rules gets the outline that was made for it before, under ids of its own.
 */
public final class CreateProgram {
  /** An outline by older rules is not used again. */
  private static final int RULES_VERSION = 1_000 * ProgramPlanRule.VERSION + ProgramCheck.VERSION;

  private static final int DAYS_IN_THE_PAST = 7;
  private static final LocalDate LAST_START = LocalDate.of(2999, 12, 31);

  private final ProgramMaterialRepository materials;
  private final ProgramRepository programs;
  private final ProgramTreeRepository trees;
  private final Planner planner;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  CreateProgram(
      ProgramMaterialRepository materials,
      ProgramRepository programs,
      ProgramTreeRepository trees,
      Planner planner,
      Ids ids,
      InstantSource clock) {
    this.materials = materials;
    this.programs = programs;
    this.trees = trees;
    this.planner = planner;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The user's program down to its mesocycles. Repeating a create under its id answers what was
   * stored first.
   *
   * @param dryRun whether nothing is to be stored
   * @throws Problem {@code UNPROCESSABLE} when the request can't be planned, {@code CONFLICT} when
   *     the id is somebody else's
   */
  public ProgramView run(UUID userId, UUID id, ProgramRequest request, boolean dryRun) {
    var warnings = new ArrayList<>(GoalRule.warnings(request.goal()));
    warnings.addAll(GoalRule.disagreements(request.goal(), request.injuries()));
    var hash = RequestTreeRule.hash(request);
    var material = materials.forRequest(userId, hash, RULES_VERSION);
    checkStart(request.startDate(), material.zone());
    var made = outline(id, request, material);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var report = ReportRule.accepted(made.value(), material.library(), warnings, made.notes());
    var program = new NewProgram(made, hash, RULES_VERSION, report, now);
    if (dryRun || programs.insert(userId, program)) {
      var tree = RequestTreeRule.tree(request);
      return ProgramViews.outline(made.value(), tree, made.planner(), report, now);
    }
    return stored(userId, id);
  }

  private void checkStart(LocalDate start, ZoneId zone) {
    var today = ProgramDatesRule.today(clock.instant(), zone);
    if (start.isBefore(today.minusDays(DAYS_IN_THE_PAST)) || start.isAfter(LAST_START)) {
      throw Problem.unprocessable(
          "/start_date",
          "out_of_range",
          "start_date must not be more than %d days before today, %s; was %s"
              .formatted(DAYS_IN_THE_PAST, today, start));
    }
  }

  private Made<Program> outline(UUID id, ProgramRequest request, ProgramMaterial material) {
    var equal = material.program();
    if (equal != null && planner.wouldMake(equal.planner())) {
      var again = OutlineRule.again(equal.program(), id, ids::next);
      return new Made<>(again, equal.planner(), null, List.of("outline: made before"));
    }
    if (ProgramPlanRule.allowed(request, material.library()).isEmpty()) {
      throw Problem.unprocessable(
          "",
          "nothing_left",
          "no exercise is left after equipment, injuries and dislikes; allow more of them");
    }
    var made = planner.outline(request, material.library());
    return made.with(OutlineRule.outline(made.value(), id));
  }

  private ProgramView stored(UUID userId, UUID id) {
    try {
      return trees.getProgram(userId, id, ProgramDepth.MESOCYCLE);
    } catch (Problem problem) {
      if (problem.code() != Problem.Code.NOT_FOUND) {
        throw problem;
      }
      throw Problem.of(
          Problem.Code.CONFLICT, "the id %s is taken; make another".formatted(id), List.of());
    }
  }
}
