package trainwright.functions.exercises;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.ClipKey;
import trainwright.core.exercise.EquipmentParameter;
import trainwright.core.exercise.ExerciseQuery;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.exercise.clip.UrlNormalizationRule;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;

/** Reads the filters of an exercise list from the query string. */
final class ExerciseFilters {
  private static final int MAX_TEXT = 500;

  private ExerciseFilters() {}

  static ExerciseQuery read(UUID userId, QueryParameters parameters) {
    var query =
        parameters.only(
            "owner",
            "category",
            "level",
            "movement_pattern",
            EquipmentParameter.NAME,
            "muscle",
            "spare",
            "tag",
            "q",
            "url",
            "limit",
            "cursor");
    return new ExerciseQuery(
        userId,
        owner(query),
        query.words("category", Category.class),
        query.integers("level", 0, 5),
        query.words("movement_pattern", MovementPattern.class),
        EquipmentParameter.read(query),
        query.words("muscle", Muscle.class),
        query.words("spare", BodyArea.class),
        query.words("tag", Tag.class),
        query.text("q", MAX_TEXT).orElse(null),
        clip(query),
        query.limit(),
        ExerciseQuery.After.of(query.cursor()).orElse(null));
  }

  private static ExerciseQuery.@Nullable Owner owner(QueryParameters query) {
    var owners = query.words("owner", ExerciseQuery.Owner.class);
    return owners.size() == 1 ? owners.getFirst() : null;
  }

  private static @Nullable ClipKey clip(QueryParameters query) {
    try {
      return query
          .text("url", UrlNormalizationRule.MAX_LENGTH)
          .map(UrlNormalizationRule::of)
          .orElse(null);
    } catch (Problem problem) {
      throw Problem.at(problem.code(), "url", "bad_url", problem.detail());
    }
  }
}
