package trainwright.core.program.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trainwright.core.draft.AskModel;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.model.OutlineDraft.MesocycleDraft;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.plan.ProgramShape;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.platform.Violation;

/**
 * Holds a model's outline against the rules. What is taken from it are the phases, how the weeks
 * are divided, and the overview; everything else is planned by the rules.
 */
final class OutlineDraftRule {
  /** Rule S1. */
  static final int MOST_WEEKS = 6;

  private static final int LEAST_WEEKS = 3;

  private final ProgramRequest request;
  private final List<Exercise> library;
  private final Supplier<UUID> ids;

  OutlineDraftRule(ProgramRequest request, List<Exercise> library, Supplier<UUID> ids) {
    this.request = request;
    this.library = library;
    this.ids = ids;
  }

  /** Rule S1; a program of 2 weeks is one mesocycle. */
  static int leastWeeks(ProgramRequest request) {
    return Math.min(LEAST_WEEKS, request.weeks());
  }

  /** The outline made of a draft, or what was wrong with it. */
  AskModel.Checked<Program> check(OutlineDraft draft) {
    var violations = violations(draft.mesocycles());
    if (!violations.isEmpty()) {
      return AskModel.Checked.wrong(violations);
    }
    var program = program(draft.mesocycles(), draft.overview());
    var broken = broken(program);
    return broken.isEmpty() ? AskModel.Checked.usable(program) : AskModel.Checked.wrong(broken);
  }

  /**
   * The phases as they were drafted where the rules allow them, the weeks shared out anew where
   * they don't add up, and our overview where the drafted one promises what the rows don't hold.
   */
  @Nullable Program repair(OutlineDraft draft) {
    var phases = draft.mesocycles().stream().map(MesocycleDraft::phase).toList();
    int count = phases.size();
    if (count * leastWeeks(request) > request.weeks()
        || count * MOST_WEEKS < request.weeks()
        || !allowed(phases)) {
      return null;
    }
    var mesocycles =
        violations(draft.mesocycles()).isEmpty() ? draft.mesocycles() : sharedOut(phases);
    var program = program(mesocycles, draft.overview());
    if (broken(program).isEmpty()) {
      return program;
    }
    var ours = program(mesocycles, null);
    return broken(ours).isEmpty() ? ours : null;
  }

  private List<MesocycleDraft> sharedOut(List<Phase> phases) {
    var mesocycles = new ArrayList<MesocycleDraft>();
    for (int i = 0; i < phases.size(); i++) {
      int more = i < request.weeks() % phases.size() ? 1 : 0;
      mesocycles.add(new MesocycleDraft(phases.get(i), request.weeks() / phases.size() + more));
    }
    return List.copyOf(mesocycles);
  }

  private List<Violation> violations(List<MesocycleDraft> mesocycles) {
    var violations = new ArrayList<Violation>();
    int sum = mesocycles.stream().mapToInt(MesocycleDraft::weeks).sum();
    if (sum != request.weeks()) {
      violations.add(
          new Violation(
              "/mesocycles",
              "weeks",
              "the weeks must add up to %d, not %d".formatted(request.weeks(), sum)));
    }
    for (int i = 0; i < mesocycles.size(); i++) {
      int weeks = mesocycles.get(i).weeks();
      if (weeks < leastWeeks(request) || weeks > MOST_WEEKS) {
        violations.add(
            new Violation(
                "/mesocycles/%d/weeks".formatted(i),
                "out_of_range",
                "a mesocycle has %d to %d weeks, not %d"
                    .formatted(leastWeeks(request), MOST_WEEKS, weeks)));
      }
    }
    if (!allowed(mesocycles.stream().map(MesocycleDraft::phase).toList())) {
      violations.add(
          new Violation(
              "/mesocycles",
              "phase",
              "only the phases listed, foundation only first and peak only last"));
    }
    return violations;
  }

  /** Foundation comes before everything else and peak after. */
  private boolean allowed(List<Phase> phases) {
    return OutlineMaterial.phases(request.programType()).containsAll(phases)
        && phases.stream().skip(1).noneMatch(this::belongsFirst)
        && phases.stream().limit(Math.max(0, phases.size() - 1)).noneMatch(Phase.PEAK::equals);
  }

  private boolean belongsFirst(Phase phase) {
    return phase == Phase.FOUNDATION && OutlineMaterial.phases(request.programType()).size() > 1;
  }

  private Program program(List<MesocycleDraft> mesocycles, @Nullable String overview) {
    var shape =
        new ProgramShape(
            mesocycles.stream().map(m -> new ProgramShape.Part(m.phase(), m.weeks())).toList());
    var outline = ProgramPlanRule.outline(request, shape, library, ids);
    return overview == null ? outline : outline.withOverview(overview.strip());
  }

  private List<Violation> broken(Program program) {
    return ProgramCheck.check(program, library).hard().stream()
        .map(f -> new Violation(f.path(), f.rule(), f.sentence()))
        .toList();
  }
}
