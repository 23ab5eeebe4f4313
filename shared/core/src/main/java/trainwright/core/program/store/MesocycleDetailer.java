package trainwright.core.program.store;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.plan.OverviewRule;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.plan.ProgramShape;
import trainwright.core.program.tree.Program;
import trainwright.core.program.view.MesocycleStatus;
import trainwright.core.program.view.MesocycleView;
import trainwright.core.program.view.ProgramTreeRepository;
import trainwright.core.program.view.ProgramView;
import trainwright.platform.Ids;
import trainwright.platform.Problem;

/** Plans the days of a program's mesocycles and stores them. */
final class MesocycleDetailer {
  /** A pause that ends just then moves the dates once; more is nobody's wish. */
  private static final int ATTEMPTS = 3;

  private final ProgramMaterialRepository materials;
  private final MesocycleRepository mesocycles;
  private final ProgramTreeRepository trees;
  private final Planner planner;
  private final Ids ids;

  @Inject
  MesocycleDetailer(
      ProgramMaterialRepository materials,
      MesocycleRepository mesocycles,
      ProgramTreeRepository trees,
      Planner planner,
      Ids ids) {
    this.materials = materials;
    this.mesocycles = mesocycles;
    this.trees = trees;
    this.planner = planner;
    this.ids = ids;
  }

  /**
   * A program and what its days are planned from.
   *
   * @param program as it is stored
   * @param outline its outline where no pause has moved it
   * @param material what they were planned from
   */
  record Planned(ProgramView program, Program outline, ProgramMaterial material) {
    /** The same once one of its mesocycles has been detailed. */
    Planned after(MesocycleView detailed) {
      return new Planned(program.with(detailed), outline, material);
    }
  }

  /** A mesocycle in detail, and whether it was this call that stored it. */
  record Outcome(MesocycleView mesocycle, boolean stored) {}

  /**
   * Reads a program and plans it anew.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  Planned plan(UUID userId, UUID programId) {
    var material = materials.forProgram(userId, programId);
    var program = material.program();
    if (program == null) {
      throw Problem.notFound("program", programId);
    }
    var shape =
        new ProgramShape(
            program.mesocycles().map(m -> new ProgramShape.Part(m.phase(), m.weeks())).toList());
    var outline = ProgramPlanRule.outline(program.asked(), shape, material.library(), ids::next);
    return new Planned(program, outline, material);
  }

  /**
   * Stores a mesocycle's days, or answers those that somebody stored before.
   *
   * @throws Problem {@code NOT_FOUND} when the program was deleted meanwhile, {@code UNPROCESSABLE}
   *     when no plan of its days keeps every hard rule, {@code CONFLICT} when its dates move all
   *     the time
   */
  Outcome store(UUID userId, Planned plan, MesocycleView outline) {
    var there = outline;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (there.status() == MesocycleStatus.PLANNED) {
        var detailed = detailed(plan, there);
        if (mesocycles.detail(userId, detailed, overview(plan.program(), detailed))) {
          return new Outcome(detailed, true);
        }
      }
      there = trees.getMesocycle(userId, outline.id());
      if (there.status() == MesocycleStatus.DETAILED) {
        return new Outcome(there, false);
      }
    }
    throw Problem.busy("the program's dates are changing; try again", Duration.ofSeconds(1));
  }

  private MesocycleView detailed(Planned plan, MesocycleView outline) {
    var library = plan.material().library();
    var made = planner.detail(plan.outline(), outline.orderIndex(), library);
    var whole = plan.outline().with(made.value());
    var report = ReportRule.accepted(whole, library, List.of(), made.notes());
    var moved = ShiftRule.to(made.value(), outline.startDate());
    return outline.detailed(moved, made.planner(), report);
  }

  /**
   * The overview with these days: told anew when it is ours, as the library may have changed since,
   * or when one of a model's numbers is no longer a row's.
   */
  private static String overview(ProgramView before, MesocycleView detailed) {
    var rows = before.with(detailed).program();
    boolean isOurs = before.overview().equals(told(before.program()));
    return isOurs || !ProgramCheck.overviewHolds(rows) ? told(rows) : rows.overview();
  }

  private static String told(Program program) {
    return OverviewRule.overview(program.request(), program.mesocycles().toList());
  }
}
