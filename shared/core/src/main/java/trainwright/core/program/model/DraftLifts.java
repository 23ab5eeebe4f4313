package trainwright.core.program.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.inject.Inject;
import trainwright.core.draft.AskModel;
import trainwright.core.draft.Drafted;
import trainwright.core.draft.PromptPair;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;

/** Lets the model choose the lifts of a mesocycle, and works its weeks and days out. */
public final class DraftLifts {
  static final PromptPair PROMPTS = PromptPair.load(DraftLifts.class, "lifts", "material");

  private final AskModel askModel;

  /** Asks by the way that every draft is asked for. */
  @Inject
  public DraftLifts(AskModel askModel) {
    this.askModel = askModel;
  }

  /** What is stored with everything the prompts had a part in. */
  public static String promptHash() {
    return PROMPTS.hash();
  }

  /**
   * The mesocycle in detail, free of hard violations; comes back by the deadline.
   *
   * @param program the outline, with the mesocycles that are detailed already
   * @param outline the mesocycle to detail
   * @param library every exercise that the user sees
   * @param ids gives a new id each time
   */
  public Drafted<Mesocycle> run(
      Program program,
      Mesocycle outline,
      List<Exercise> library,
      Supplier<UUID> ids,
      Instant deadline) {
    var planned = ProgramPlanRule.liftDays(program, outline.orderIndex(), library);
    if (planned.isEmpty()) {
      return new Drafted.Unusable<>("nothing to choose: no lift days", false);
    }
    var keyed = LiftsMaterial.keyed(program.request(), planned, library);
    var rule = new LiftsDraftRule(program, outline, planned, keyed, library, ids);
    var material = LiftsMaterial.of(program.request(), outline, planned, keyed);
    var task =
        new AskModel.Task<>(PROMPTS, "material", PromptPair.material(material), LiftsDraft.class);
    return askModel.run(task, deadline, rule::check, rule::repair);
  }
}
