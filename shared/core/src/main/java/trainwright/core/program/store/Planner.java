package trainwright.core.program.store;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.inject.Inject;
import trainwright.core.draft.Drafted;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.model.DraftLifts;
import trainwright.core.program.model.DraftOutline;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.platform.Ids;
import trainwright.platform.LanguageModel;

/**
 * Plans programs. With a model, the model divides them and chooses their lifts within what the
 * rules allow; whatever it fails at, the rules do.
 */
final class Planner {
  private final DraftOutline draftOutline;
  private final DraftLifts draftLifts;
  private final LanguageModel model;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  Planner(
      DraftOutline draftOutline,
      DraftLifts draftLifts,
      LanguageModel model,
      Ids ids,
      InstantSource clock) {
    this.draftOutline = draftOutline;
    this.draftLifts = draftLifts;
    this.model = model;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether an outline made by this planner before is one that would be made so again. */
  boolean wouldMake(String planner) {
    return model.configured() != planner.equals(Made.RULES);
  }

  /**
   * The outline of a program.
   *
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when the days can't hold it
   */
  Made<Program> outline(ProgramRequest request, List<Exercise> library) {
    Supplier<Program> byRules = () -> ProgramPlanRule.outline(request, library, ids::next);
    if (!model.configured()) {
      return Made.byRules(byRules.get());
    }
    var deadline = clock.instant().plus(model.budget());
    var drafted = draftOutline.run(request, library, ids::next, deadline);
    return made(drafted, byRules, DraftOutline.promptHash(), "outline");
  }

  /** A mesocycle of an outline with its weeks and days. */
  Made<Mesocycle> detail(Program outline, int orderIndex, List<Exercise> library) {
    Supplier<Mesocycle> byRules =
        () -> ProgramPlanRule.detail(outline, orderIndex, library, ids::next);
    if (!model.configured()) {
      return Made.byRules(byRules.get());
    }
    var planned = outline.mesocycles().skip(orderIndex).findFirst().orElseThrow();
    var deadline = clock.instant().plus(model.budget());
    var drafted = draftLifts.run(outline, planned, library, ids::next, deadline);
    return made(drafted, byRules, DraftLifts.promptHash(), "lifts");
  }

  private static <T> Made<T> made(
      Drafted<T> drafted, Supplier<T> byRules, String promptHash, String part) {
    return switch (drafted) {
      case Drafted.Usable(var value, var name, var how) ->
          new Made<>(value, name, promptHash, List.of(part + ": " + how.note()));
      case Drafted.Unusable(var why, _) ->
          new Made<>(byRules.get(), Made.RULES, promptHash, List.of(part + ": " + why));
    };
  }
}
