package trainwright.core.compile;

import java.time.Instant;
import javax.inject.Inject;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.SettledDraft;
import trainwright.core.understanding.UnderstandingDraft;
import trainwright.core.understanding.UnderstandingDraftRule;

/** Lets the model read a request, and settles its draft against what the rules read. */
final class DraftUnderstanding {
  static final PromptPair PROMPTS = PromptPair.load("understanding", "request");

  private final AskModel askModel;

  @Inject
  DraftUnderstanding(AskModel askModel) {
    this.askModel = askModel;
  }

  /** The settled draft; comes back by the deadline. */
  Drafted<SettledDraft> run(CompileRequest request, Instant deadline) {
    var task =
        new AskModel.Task<>(
            PROMPTS, "request", PromptPair.material(request), UnderstandingDraft.class);
    return askModel.run(task, deadline, draft -> settle(request, draft));
  }

  private static AskModel.Checked<SettledDraft> settle(
      CompileRequest request, UnderstandingDraft draft) {
    var settled = UnderstandingDraftRule.settle(request, draft);
    return settled.violations().isEmpty()
        ? AskModel.Checked.usable(settled)
        : AskModel.Checked.wrong(settled.violations());
  }
}
