package trainwright.core.understanding;

/**
 * One need behind a request, in a sentence; what candidates are searched for.
 *
 * @param kind what sort of need
 * @param story the sentence, as the person would tell it; also the search text
 */
public record RequirementStory(Kind kind, String story) {
  /** The sorts of need. */
  public enum Kind {
    PAIN_POINT,
    GOAL,
    CONSTRAINT,
    PROGRESSION
  }
}
