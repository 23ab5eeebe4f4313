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
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;

/** Lets the model divide a program into mesocycles, and plans the outline of its division. */
public final class DraftOutline {
  static final PromptPair PROMPTS = PromptPair.load(DraftOutline.class, "outline", "material");

  private final AskModel askModel;

  /** Asks by the way that every draft is asked for. */
  @Inject
  public DraftOutline(AskModel askModel) {
    this.askModel = askModel;
  }

  /** What is stored with everything the prompts had a part in. */
  public static String promptHash() {
    return PROMPTS.hash();
  }

  /**
   * The outline, free of hard violations; comes back by the deadline.
   *
   * @param library every exercise that the user sees
   * @param ids gives a new id each time
   */
  public Drafted<Program> run(
      ProgramRequest request, List<Exercise> library, Supplier<UUID> ids, Instant deadline) {
    var rule = new OutlineDraftRule(request, library, ids);
    var task =
        new AskModel.Task<>(
            PROMPTS,
            "material",
            PromptPair.material(OutlineMaterial.of(request)),
            OutlineDraft.class);
    return askModel.run(task, deadline, rule::check, rule::repair);
  }
}
