package trainwright.core.compile.model;

import java.time.Instant;
import javax.inject.Inject;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.plan.Plan;
import trainwright.core.draft.AskModel;
import trainwright.core.draft.Drafted;
import trainwright.core.draft.PromptPair;

/** Lets the model choose among the candidates, and makes a plan of its choice. */
public final class DraftSelection {
  static final PromptPair PROMPTS = PromptPair.load(DraftSelection.class, "selection", "material");

  private final AskModel askModel;

  @Inject
  DraftSelection(AskModel askModel) {
    this.askModel = askModel;
  }

  /** What is stored with everything the prompts had a part in. */
  public static String promptHash() {
    return PROMPTS.hash();
  }

  /** The plan; comes back by the deadline. */
  public Drafted<Plan> run(PlanRequest request, Instant deadline) {
    var keyed = SelectionMaterial.keyed(request);
    var material = PromptPair.material(SelectionMaterial.of(request, keyed));
    var task = new AskModel.Task<>(PROMPTS, "material", material, SelectionDraft.class);
    return askModel.run(task, deadline, draft -> SelectionDraftRule.plan(draft, keyed, request));
  }
}
