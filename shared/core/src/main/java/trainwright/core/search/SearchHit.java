package trainwright.core.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Clip;
import trainwright.core.exercise.Exercise;

/**
 * An exercise that was found.
 *
 * @param exercise the exercise
 * @param score how well it fits, 0 to 1, best first; comparable within one result only
 * @param cosine how near it is in meaning, when the vector index found it
 * @param matched what matched: words of the query, or {@code meaning}
 * @param clip its first clip, when it has one; not part of an answer
 */
public record SearchHit(
    Exercise exercise,
    double score,
    @Nullable Double cosine,
    List<String> matched,
    @JsonIgnore @Nullable Clip clip) {
  /** Copies the matched words. */
  public SearchHit {
    matched = List.copyOf(matched);
  }
}
