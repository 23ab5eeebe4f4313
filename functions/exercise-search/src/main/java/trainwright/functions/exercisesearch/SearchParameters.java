package trainwright.functions.exercisesearch;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.EquipmentParameter;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.LevelRule;
import trainwright.core.search.ExerciseFilter;
import trainwright.core.search.SearchRequest;
import trainwright.core.understanding.IntensityLevel;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;
import trainwright.platform.Words;

/** Reads a search from the query string. */
final class SearchParameters {
  private static final int MAX_TEXT = 500;
  private static final int MAX_LEVEL = 5;
  private static final int MAX_INTENSITY = 10;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:\\.\\.(\\d{1,2}))?");

  private SearchParameters() {}

  static SearchRequest read(UUID userId, QueryParameters parameters) {
    var query =
        parameters.only(
            "q",
            "limit",
            "diverse",
            "category",
            EquipmentParameter.NAME,
            "intensity",
            "level",
            "spare",
            "tag");
    var text = query.text("q", MAX_TEXT).orElseThrow(SearchParameters::noText);
    return new SearchRequest(text, userId, filter(query), query.limit(), query.flag("diverse"));
  }

  private static Problem noText() {
    return bad("q", "required", "say what to look for, in 1 to 500 characters");
  }

  private static ExerciseFilter filter(QueryParameters query) {
    var level = range(query, "level", MAX_LEVEL);
    var intensity = ability(query).orElseGet(() -> range(query, "intensity", MAX_INTENSITY));
    return new ExerciseFilter(
        Set.copyOf(query.words("category", Category.class)),
        EquipmentParameter.read(query),
        Set.copyOf(query.words("spare", BodyArea.class)),
        level.min(),
        level.max(),
        intensity.min(),
        intensity.max(),
        Set.copyOf(query.words("tag", Tag.class)),
        Set.of());
  }

  private record Range(@Nullable Integer min, @Nullable Integer max) {
    static final Range ANY = new Range(null, null);
  }

  /** An effort told by who should manage it: up to the most that suits such a person. */
  private static Optional<Range> ability(QueryParameters query) {
    return query
        .text("intensity", MAX_TEXT)
        .flatMap(word -> Words.find(IntensityLevel.class, word))
        .map(person -> new Range(0, LevelRule.maxIntensity(person)));
  }

  private static Range range(QueryParameters query, String name, int highest) {
    var text = query.text(name, MAX_TEXT);
    if (text.isEmpty()) {
      return Range.ANY;
    }
    var matcher = RANGE.matcher(text.get());
    if (matcher.matches()) {
      int min = Integer.parseInt(matcher.group(1));
      int max = matcher.group(2) == null ? min : Integer.parseInt(matcher.group(2));
      if (min <= max && max <= highest) {
        return new Range(min, max);
      }
    }
    var words = name.equals("intensity") ? ", or beginner, intermediate or advanced" : "";
    throw bad(
        name,
        "bad_range",
        "must be a number from 0 to %d or a range such as 2..%d%s, was %s"
            .formatted(highest, highest, words, text.get()));
  }

  private static Problem bad(String name, String code, String detail) {
    return Problem.at(Problem.Code.MALFORMED, name, code, name + ": " + detail);
  }
}
