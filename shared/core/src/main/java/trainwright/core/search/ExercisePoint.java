package trainwright.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Texts;
import trainwright.platform.VectorIndex;
import trainwright.platform.Words;

/**
 * How the vector index knows an exercise: the texts whose meaning it holds, the words it can be
 * filtered by, and an {@link ExerciseFilter} in those words.
 */
final class ExercisePoint {
  /**
   * The number of the way in which {@link #texts} are made. Another number makes every exercise due
   * for indexing again, as another model does.
   */
  static final int RECIPE = 2;

  private static final int MAX_COMPLAINTS = 12;
  private static final String SHARED = "shared";
  private static final int MAX_LEVEL = 5;
  private static final int MAX_INTENSITY = 10;

  private ExercisePoint() {}

  /**
   * The texts whose meanings together are the exercise's: its name, what it is good for, each
   * complaint by itself, its fixed words bare and as people would say them, and all of it in a
   * sentence. A short text of its own says more to an embedding model than the same words inside a
   * long one.
   */
  static List<String> texts(Exercise exercise) {
    var texts = new ArrayList<String>();
    texts.add(
        "%s. %s Helps with: %s."
            .formatted(exercise.name(), exercise.benefits(), exercise.counteracts()));
    texts.add(exercise.name());
    texts.add(exercise.benefits());
    texts.addAll(List.of(exercise.counteracts().split(",\\s*", MAX_COMPLAINTS)));
    texts.add(fixedWords(exercise));
    texts.add(sentence(exercise));
    texts.removeIf(text -> !Texts.isVisible(text));
    return texts;
  }

  /** What the index is filled with: vectors of this model, of texts made in this way. */
  static String modelName(Embeddings embeddings) {
    return embeddings.model() + "/" + RECIPE;
  }

  private static String fixedWords(Exercise exercise) {
    var pattern = exercise.movementPattern();
    var words =
        "%s %s %s, %s"
            .formatted(
                String.join(", ", words(exercise.primaryMuscles())),
                Words.of(exercise.category()),
                pattern == null ? "" : Words.of(pattern),
                String.join(", ", words(exercise.equipment())));
    return words.replace('_', ' ').strip();
  }

  private static String sentence(Exercise exercise) {
    var sort =
        switch (exercise.category()) {
          case PUSH -> "push strength";
          case PULL -> "pull strength";
          case SQUAT -> "leg strength";
          case HINGE -> "hinge strength for glutes and hamstrings";
          case CORE -> "core strength";
          case MOBILITY -> "stretch and mobility";
          case CONDITIONING -> "cardio conditioning";
        };
    var equipment = words(exercise.equipment());
    var words =
        "%s exercise for %s, %s"
            .formatted(
                sort,
                String.join(" and ", words(exercise.primaryMuscles())),
                equipment.isEmpty() ? "no equipment" : "with " + String.join(", ", equipment));
    return words.replace('_', ' ');
  }

  /** The point of an exercise whose texts have this meaning. */
  static VectorIndex.Point of(Exercise exercise, Embedding meaning) {
    var owner = exercise.ownerId();
    var payload = new HashMap<String, List<String>>();
    payload.put("owner", List.of(owner == null ? SHARED : owner.toString()));
    payload.put("category", List.of(Words.of(exercise.category())));
    payload.put("equipment", words(exercise.equipment()));
    payload.put("contraindications", words(exercise.contraindications()));
    payload.put("tags", words(exercise.tags()));
    payload.put("level", word(exercise.level()));
    payload.put("intensity", word(exercise.intensity()));
    return new VectorIndex.Point(exercise.id(), meaning, payload);
  }

  /**
   * As much of the filter as the index can hold; what passes must still be looked at, because an
   * index can say "any of these tags" but not "all", and may be behind the database.
   */
  static VectorIndex.Filter filter(UUID userId, ExerciseFilter filter) {
    var anyOf = new HashMap<String, List<String>>();
    var noneOf = new HashMap<String, List<String>>();
    anyOf.put("owner", List.of(SHARED, userId.toString()));
    put(anyOf, "category", words(filter.categories()));
    put(anyOf, "tags", words(filter.tags()));
    put(anyOf, "level", range(filter.minLevel(), filter.maxLevel(), MAX_LEVEL));
    put(anyOf, "intensity", range(filter.minIntensity(), filter.maxIntensity(), MAX_INTENSITY));
    put(noneOf, "contraindications", words(filter.spare()));
    put(noneOf, "equipment", words(missing(filter)));
    return new VectorIndex.Filter(anyOf, noneOf);
  }

  private static void put(Map<String, List<String>> conditions, String key, List<String> words) {
    if (!words.isEmpty()) {
      conditions.put(key, words);
    }
  }

  private static List<Equipment> missing(ExerciseFilter filter) {
    var available = filter.available();
    var missing = new ArrayList<Equipment>();
    if (available != null) {
      missing.addAll(List.of(Equipment.values()));
      missing.removeAll(available);
    }
    return missing;
  }

  /** No condition without a bound; an empty range becomes a word that nothing carries. */
  private static List<String> range(@Nullable Integer min, @Nullable Integer max, int highest) {
    if (min == null && max == null) {
      return List.of();
    }
    var words =
        IntStream.rangeClosed(min == null ? 0 : min, max == null ? highest : max)
            .mapToObj(Integer::toString)
            .toList();
    return words.isEmpty() ? List.of("none") : words;
  }

  private static List<String> word(@Nullable Integer figure) {
    return figure == null ? List.of() : List.of(figure.toString());
  }

  private static List<String> words(Iterable<? extends Enum<?>> constants) {
    var words = new ArrayList<String>();
    constants.forEach(constant -> words.add(Words.of(constant)));
    return words;
  }
}
