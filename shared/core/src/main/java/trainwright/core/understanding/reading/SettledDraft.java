package trainwright.core.understanding.reading;

import java.util.List;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.RequirementStory;
import trainwright.platform.Violation;

/**
 * A model's draft after it was settled against what the rules found.
 *
 * @param reading what to go on with
 * @param stories the draft's stories where they are usable, otherwise those of the rules
 * @param violations what was wrong with the draft, to be told to the model once; empty when it can
 *     be used as it is
 */
public record SettledDraft(
    Reading reading, List<RequirementStory> stories, List<Violation> violations) {
  /** Copies its lists. */
  public SettledDraft {
    stories = List.copyOf(stories);
    violations = List.copyOf(violations);
  }
}
