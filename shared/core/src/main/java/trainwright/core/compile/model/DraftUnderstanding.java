package trainwright.core.compile.model;

import java.time.Instant;
import javax.inject.Inject;
import trainwright.core.draft.AskModel;
import trainwright.core.draft.Drafted;
import trainwright.core.draft.PromptPair;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.reading.SettledDraft;
import trainwright.core.understanding.reading.UnderstandingDraft;
import trainwright.core.understanding.reading.UnderstandingDraftRule;

/** Lets the model read a request, and settles its draft against what the rules read. */
public final class DraftUnderstanding {
  static final PromptPair PROMPTS =
      PromptPair.load(DraftUnderstanding.class, "understanding", "request");

  private final AskModel askModel;

  @Inject
  DraftUnderstanding(AskModel askModel) {
    this.askModel = askModel;
  }

  /** What is stored with everything the prompts had a part in. */
  public static String promptHash() {
    return PROMPTS.hash();
  }

  /** The settled draft; comes back by the deadline. */
  public Drafted<SettledDraft> run(CompileRequest request, Instant deadline) {
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
