package trainwright.core.search;

import java.util.UUID;

/**
 * One search.
 *
 * @param text what is looked for, in the words people use; 1 to 500 characters
 * @param userId whose private exercises are searched beside the shared library
 * @param filter what every hit must meet
 * @param limit how many hits at most, 1 to 100
 * @param diverse no two hits of one movement pattern before every pattern found is seen
 * @param meaningSuffices whether words are looked up only when the vector index finds fewer than
 *     the limit, which is cheaper and enough where variety is wanted more than the best match
 */
public record SearchRequest(
    String text,
    UUID userId,
    ExerciseFilter filter,
    int limit,
    boolean diverse,
    boolean meaningSuffices) {

  /** A search by meaning and by words. */
  public SearchRequest(
      String text, UUID userId, ExerciseFilter filter, int limit, boolean diverse) {
    this(text, userId, filter, limit, diverse, false);
  }
}
