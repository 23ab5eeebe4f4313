package trainwright.core.exercise.imports;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Tag;
import trainwright.platform.Problem;

/**
 * What free-exercise-db doesn't say in our words but what follows from what it says. Everything
 * else stays unknown, and no text is ever made up.
 */
final class ImportInferenceRule {
  private static final Set<String> KINDS =
      Set.of(
          "powerlifting",
          "strength",
          "stretching",
          "cardio",
          "olympic weightlifting",
          "strongman",
          "plyometrics");

  private static final Map<String, Category> BY_MUSCLE =
      Map.ofEntries(
          entry("chest", Category.PUSH),
          entry("triceps", Category.PUSH),
          entry("shoulders", Category.PUSH),
          entry("biceps", Category.PULL),
          entry("forearms", Category.PULL),
          entry("lats", Category.PULL),
          entry("middle back", Category.PULL),
          entry("traps", Category.PULL),
          entry("neck", Category.CORE),
          entry("abdominals", Category.CORE),
          entry("lower back", Category.HINGE),
          entry("hamstrings", Category.HINGE),
          entry("glutes", Category.HINGE),
          entry("quadriceps", Category.SQUAT),
          entry("calves", Category.SQUAT),
          entry("adductors", Category.SQUAT),
          entry("abductors", Category.SQUAT));

  private static final Map<String, Integer> LEVELS =
      Map.of("beginner", 1, "intermediate", 3, "expert", 5);
  private static final Map<String, Integer> FITNESS =
      Map.of("beginner", 2, "intermediate", 5, "expert", 8);
  private static final Map<String, Integer> INTENSITY =
      Map.of(
          "stretching", 1,
          "cardio", 5,
          "plyometrics", 7,
          "powerlifting", 8,
          "olympic weightlifting", 8,
          "strongman", 8);
  private static final Map<String, Integer> STRENGTH_INTENSITY =
      Map.of("isolation", 4, "compound", 6);
  private static final Pattern ONE_SIDE =
      Pattern.compile("\\b(one|single)[- ](arm|leg|legged|armed|handed)\\b");

  private ImportInferenceRule() {}

  /**
   * The category: by the kind of training, else by the first primary muscle; shoulders that pull
   * are Pull.
   *
   * @throws Problem {@code UNPROCESSABLE} for a kind that the schema doesn't have, or strength
   *     without a muscle
   */
  static Category category(FreeExercise source) {
    if (!KINDS.contains(source.category())) {
      throw Problem.unprocessable(
          "/category",
          "unknown_word",
          "category must be one of %s"
              .formatted(String.join(", ", KINDS.stream().sorted().toList())));
    }
    if (source.is("stretching")) {
      return Category.MOBILITY;
    }
    if (source.is("cardio") || source.is("plyometrics")) {
      return Category.CONDITIONING;
    }
    if (source.primaryMuscles().isEmpty()) {
      throw Problem.unprocessable(
          "/primaryMuscles", "required", "primaryMuscles must name a muscle");
    }
    var muscle = source.primaryMuscles().getFirst();
    return muscle.equals("shoulders") && "pull".equals(source.force())
        ? Category.PULL
        : FreeExerciseWords.known("primaryMuscles", BY_MUSCLE, muscle);
  }

  /** Standing 0-5; unknown when the source doesn't grade it. */
  static @Nullable Integer level(FreeExercise source) {
    return graded(source, LEVELS);
  }

  /** How able one must be, 0-10; unknown when the source doesn't grade it. */
  static @Nullable Integer fitnessLevel(FreeExercise source) {
    return graded(source, FITNESS);
  }

  private static @Nullable Integer graded(FreeExercise source, Map<String, Integer> grades) {
    var level = source.level();
    return level == null ? null : FreeExerciseWords.known("level", grades, level);
  }

  /** Effort 0-10; unknown for strength that is neither compound nor isolation. */
  static @Nullable Integer intensity(FreeExercise source) {
    return source.is("strength")
        ? STRENGTH_INTENSITY.get(Objects.requireNonNullElse(source.mechanic(), ""))
        : INTENSITY.get(source.category());
  }

  /** What can be said about how it is done. */
  static List<Tag> tags(FreeExercise source) {
    var tags = EnumSet.noneOf(Tag.class);
    if (source.is("stretching")) {
      tags.add(Tag.STRETCH);
    }
    if (source.is("plyometrics")) {
      tags.add(Tag.PLYOMETRIC);
    }
    if (source.is("strength") && "static".equals(source.force())) {
      tags.add(Tag.ISOMETRIC);
    }
    if (ONE_SIDE.matcher(source.name().toLowerCase(Locale.ROOT)).find()) {
      tags.add(Tag.UNILATERAL);
    }
    return new ArrayList<>(tags);
  }
}
