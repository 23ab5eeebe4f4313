package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.migrations.Migrations;

/** Holds every exercise of our own library to its format and to what plans need of it. */
class LibraryTest {
  private static final List<NewExercise> ENTRIES = LoadLibrary.read(Migrations.libraryFiles());
  static final List<ExerciseContent> LIBRARY = ENTRIES.stream().map(NewExercise::content).toList();
  private static final Pattern TEMPO = Pattern.compile("\\d+-\\d+-(\\d+|X)-\\d+|hold");
  private static final Pattern ROUNDS =
      Pattern.compile("(\\d+) x (\\d+)(?:-(\\d+))?( s)?( per side)?");

  /** Nobody presses without shoulder and elbow, or pulls without those and the back. */
  private static final Map<Category, Set<BodyArea>> UNAVOIDABLE =
      Map.of(
          Category.PUSH, Set.of(BodyArea.SHOULDERS, BodyArea.ELBOWS),
          Category.PULL, Set.of(BodyArea.SHOULDERS, BodyArea.ELBOWS, BodyArea.UPPER_BACK));

  static void everyExercise(Predicate<ExerciseContent> holds) {
    assertThat(LIBRARY.stream().filter(holds.negate()).map(ExerciseContent::slug)).isEmpty();
  }

  static boolean between(int min, int max, int figure) {
    return min <= figure && figure <= max;
  }

  static boolean atHome(ExerciseContent exercise) {
    return Equipment.household().containsAll(exercise.equipment());
  }

  @Test
  void holdsAtLeast180ExercisesWithTheirOwnIdsAndNames() {
    assertThat(LIBRARY).hasSizeGreaterThanOrEqualTo(180);
    assertThat(ENTRIES.stream().map(NewExercise::id)).doesNotHaveDuplicates();
    assertThat(LIBRARY.stream().map(e -> e.name().toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
    assertThat(LIBRARY.stream().map(ExerciseContent::category)).contains(Category.values());
  }

  @Test
  void fillsEveryField() {
    everyExercise(e -> e.level() != null && e.movementPattern() != null);
    everyExercise(e -> e.fitnessLevel() != null && e.intensity() != null);
    everyExercise(e -> e.defaultTempo() != null && e.defaultRestSeconds() != null);
    everyExercise(e -> between(1, 3, e.primaryMuscles().size()));
    everyExercise(e -> e.secondaryMuscles().size() <= 4);
    everyExercise(e -> !e.tags().isEmpty());
  }

  @Test
  void keepsTextsLongEnoughToTrainByAndShortEnoughToRead() {
    everyExercise(e -> between(250, 700, e.howTo().length()));
    everyExercise(e -> between(60, 220, e.benefits().length()));
    everyExercise(e -> between(30, 160, e.counteracts().length()));
    everyExercise(e -> e.howTo().strip().equals(e.howTo()) && e.howTo().endsWith("."));
  }

  @Test
  void saysNothingTwice() {
    var sayers = new HashMap<String, List<String>>();
    for (var exercise : LIBRARY) {
      for (var text : List.of(exercise.howTo(), exercise.benefits())) {
        for (var sentence : text.split("(?<=[.!?])\\s+", -1)) {
          if (sentence.length() > 25) {
            sayers.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(exercise.slug());
          }
        }
      }
    }
    sayers.values().removeIf(slugs -> slugs.size() == 1);
    assertThat(sayers).isEmpty();
    assertThat(LIBRARY.stream().map(ExerciseContent::counteracts)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(BodyArea.class)
  void everyBodyAreaCanBeSparedInEveryCategory(BodyArea area) {
    for (var category : Category.values()) {
      if (!UNAVOIDABLE.getOrDefault(category, Set.of()).contains(area)) {
        assertThat(sparing(area).filter(e -> e.category() == category))
            .as("%s without loading %s", category, area)
            .hasSizeGreaterThanOrEqualTo(6);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(BodyArea.class)
  void everyBodyAreaCanBeSparedAtHome(BodyArea area) {
    assertThat(sparing(area).filter(LibraryTest::atHome)).hasSizeGreaterThanOrEqualTo(100);
    for (var tag : List.of(Tag.WARM_UP, Tag.COOL_DOWN)) {
      assertThat(sparing(area).filter(LibraryTest::atHome).filter(e -> e.tags().contains(tag)))
          .as("%s without equipment, sparing %s", tag, area)
          .hasSizeGreaterThanOrEqualTo(12);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Equipment.class,
      names = {"DUMBBELLS", "KETTLEBELL", "RESISTANCE_BAND"})
  void oneKindOfGearAtHomeTrainsTheWholeBody(Equipment gear) {
    var owned = EnumSet.copyOf(Equipment.household());
    owned.add(gear);
    var trained =
        LIBRARY.stream()
            .filter(e -> e.equipment().contains(gear) && owned.containsAll(e.equipment()))
            .map(ExerciseContent::category);
    assertThat(trained)
        .contains(Category.PUSH, Category.PULL, Category.SQUAT, Category.HINGE, Category.CORE);
  }

  private static Stream<ExerciseContent> sparing(BodyArea area) {
    return LIBRARY.stream().filter(e -> !e.contraindications().contains(area));
  }

  @Test
  void prescriptionsAgreeWithTheirWords() {
    everyExercise(e -> TEMPO.matcher(Objects.toString(e.defaultTempo())).matches());
    everyExercise(LibraryTest::setsAgreeWithWords);
    everyExercise(e -> e.tags().contains(Tag.UNILATERAL) == e.roundsReps().endsWith("per side"));
    everyExercise(
        e ->
            "hold".equals(e.defaultTempo())
                || e.defaultSets().stream().allMatch(s -> s.reps() != null)
                || !e.tags().contains(Tag.ISOMETRIC));
  }

  private static boolean setsAgreeWithWords(ExerciseContent exercise) {
    var words = ROUNDS.matcher(exercise.roundsReps());
    if (!words.matches() || Integer.parseInt(words.group(1)) != exercise.defaultSets().size()) {
      return false;
    }
    boolean timed = words.group(4) != null;
    int least = Integer.parseInt(words.group(2));
    int most = words.group(3) == null ? least : Integer.parseInt(words.group(3));
    return exercise.defaultSets().stream()
        .map(set -> timed ? set.durationSeconds() : set.reps())
        .allMatch(figure -> figure != null && between(least, most, figure));
  }

  @Test
  void namesTheJointsThatItLoads() {
    for (var exercise : LIBRARY) {
      assertThat(exercise.contraindications())
          .as(exercise.slug())
          .containsAll(loadedByPattern(exercise.movementPattern()))
          .containsAll(loadedByText(exercise.howTo()));
    }
  }

  /**
   * Who has sore muscles or a painful area may rely on it: whatever strains a muscle declares the
   * areas in which it lies. Only gentle mobility is exempt, since moving a stiff area with little
   * effort is what it is for; strengthening is not, not even as rehabilitation.
   */
  @Test
  void declaresTheAreasOfTheMusclesThatItTrains() {
    for (var exercise : LIBRARY) {
      if (!MuscleAreaRule.eases(exercise.category(), exercise.intensity(), exercise.tags())) {
        assertThat(exercise.contraindications())
            .as(exercise.slug())
            .containsAll(MuscleAreaRule.areas(exercise.primaryMuscles()));
      }
    }
  }

  private static List<BodyArea> loadedByPattern(@Nullable MovementPattern pattern) {
    return switch (pattern) {
      case SQUAT -> List.of(BodyArea.KNEES, BodyArea.THIGHS);
      case LUNGE -> List.of(BodyArea.KNEES, BodyArea.HIPS, BodyArea.THIGHS);
      case JUMP -> List.of(BodyArea.KNEES, BodyArea.ANKLES, BodyArea.FEET);
      case HINGE, HIP_BRIDGE, HIP_ABDUCTION, HIP_FLEXION -> List.of(BodyArea.HIPS);
      case KNEE_FLEXION -> List.of(BodyArea.KNEES, BodyArea.THIGHS);
      case HORIZONTAL_PUSH, VERTICAL_PUSH, SHOULDER_RAISE -> List.of(BodyArea.SHOULDERS);
      case HORIZONTAL_PULL -> List.of(BodyArea.SHOULDERS, BodyArea.ELBOWS);
      case VERTICAL_PULL, CRAWL -> List.of(BodyArea.SHOULDERS);
      case ELBOW_FLEXION, ELBOW_EXTENSION -> List.of(BodyArea.ELBOWS);
      case CALF_RAISE -> List.of(BodyArea.ANKLES);
      case null, default -> List.of();
    };
  }

  private static List<BodyArea> loadedByText(String howTo) {
    return Pattern.compile("(?i)\\b(hands and knees|all fours)\\b").matcher(howTo).find()
        ? List.of(BodyArea.WRISTS, BodyArea.KNEES)
        : List.of();
  }

  @Test
  void tagsDontContradictEachOther() {
    everyExercise(e -> !(has(e, Tag.QUIET) && has(e, Tag.PLYOMETRIC)));
    everyExercise(e -> !(has(e, Tag.LOW_IMPACT) && has(e, Tag.PLYOMETRIC)));
    everyExercise(e -> !has(e, Tag.COOL_DOWN) || Objects.requireNonNull(e.intensity()) <= 4);
  }

  private static boolean has(ExerciseContent exercise, Tag tag) {
    return exercise.tags().contains(tag);
  }
}
