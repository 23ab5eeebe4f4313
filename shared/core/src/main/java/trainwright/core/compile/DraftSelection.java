package trainwright.core.compile;

import java.time.Instant;
import javax.inject.Inject;

/** Lets the model choose among the candidates, and makes a plan of its choice. */
final class DraftSelection {
  static final PromptPair PROMPTS = PromptPair.load("selection", "material");

  private final AskModel askModel;

  @Inject
  DraftSelection(AskModel askModel) {
    this.askModel = askModel;
  }

  /** The plan; comes back by the deadline. */
  Drafted<Plan> run(PlanRequest request, Instant deadline) {
    var keyed = SelectionMaterial.keyed(request);
    var material = PromptPair.material(SelectionMaterial.of(request, keyed));
    var task = new AskModel.Task<>(PROMPTS, "material", material, SelectionDraft.class);
    return askModel.run(task, deadline, draft -> SelectionDraftRule.plan(draft, keyed, request));
  }
}
