package trainwright.core.compile;

import java.time.Instant;
import java.util.List;
import javax.inject.Inject;
import trainwright.core.compile.model.DraftUnderstanding;
import trainwright.core.draft.Drafted;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.RequirementStory;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.reading.ReadingRule;
import trainwright.core.understanding.reading.RequirementStoryRule;

/** Reads a request, by the model where there is one and by rules otherwise. */
final class ReadRequest {
  private final DraftUnderstanding draftUnderstanding;

  @Inject
  ReadRequest(DraftUnderstanding draftUnderstanding) {
    this.draftUnderstanding = draftUnderstanding;
  }

  /**
   * A request that was read.
   *
   * @param understood what it asks for
   * @param stories the needs behind it
   * @param reader who read it: rules, or the model's name
   * @param note what came of asking the model; empty when it wasn't asked
   * @param noAnswer whether no model answered at all
   */
  record Read(
      Understanding understood,
      List<RequirementStory> stories,
      String reader,
      String note,
      boolean noAnswer) {}

  /**
   * What the request asks for.
   *
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when no routine is made from it
   */
  Read byRules(CompileRequest request) {
    return byRules(request, "", false);
  }

  /**
   * The same, read by the model; by rules when it gives nothing usable by the deadline. What the
   * rules settle (red flags, what to spare, explicit fields) it can't overrule.
   */
  Read byModel(CompileRequest request, Instant deadline) {
    if (ReadingRule.read(request) instanceof Reading.Refused refused
        && refused.reason().settled()) {
      throw refused.problem();
    }
    return switch (draftUnderstanding.run(request, deadline)) {
      case Drafted.Unusable(var why, boolean noAnswer) ->
          byRules(request, "reading: " + why, noAnswer);
      case Drafted.Usable(var settled, var model, var how) ->
          new Read(
              accepted(settled.reading()),
              settled.stories(),
              model,
              "reading: " + how.note(),
              false);
    };
  }

  private static Read byRules(CompileRequest request, String note, boolean noAnswer) {
    var understood = accepted(ReadingRule.read(request));
    var stories = RequirementStoryRule.stories(request.userRequirements(), understood);
    return new Read(understood, stories, CompileRoutine.RULES, note, noAnswer);
  }

  private static Understanding accepted(Reading reading) {
    return switch (reading) {
      case Reading.Accepted(var understood) -> understood;
      case Reading.Refused refused -> throw refused.problem();
    };
  }
}
