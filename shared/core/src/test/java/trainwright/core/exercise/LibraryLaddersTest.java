package trainwright.core.exercise;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.exercise.LibraryTest.LIBRARY;
import static trainwright.core.exercise.LibraryTest.atHome;
import static trainwright.core.exercise.LibraryTest.between;
import static trainwright.core.exercise.LibraryTest.everyExercise;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the ladders of our own library together, rung by rung. */
class LibraryLaddersTest {
  private static final Map<String, ExerciseContent> BY_SLUG =
      LIBRARY.stream().collect(toMap(ExerciseContent::slug, e -> e));

  @ParameterizedTest
  @EnumSource(
      value = Category.class,
      names = {"PUSH", "PULL", "SQUAT"})
  void laddersOfferFourExercisesAtEachLevel(Category category) {
    for (int level = 0; level <= 5; level++) {
      int rung = level;
      assertThat(
              LIBRARY.stream()
                  .filter(e -> e.category() == category && rung(e) == rung && onLadder(e)))
          .as("%s at level %d", category, level)
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void variationsPointAtEachOtherWithinTheirCategory() {
    everyExercise(
        e ->
            e.nextVariation() == null
                || leadsTo(e, BY_SLUG.get(e.nextVariation()), e.nextVariation()));
    everyExercise(
        e ->
            e.previousVariation() == null
                || leadsTo(BY_SLUG.get(e.previousVariation()), e, e.slug()));
  }

  private static boolean leadsTo(
      @Nullable ExerciseContent easier, @Nullable ExerciseContent harder, String slug) {
    return easier != null
        && harder != null
        && slug.equals(easier.nextVariation())
        && easier.slug().equals(harder.previousVariation())
        && easier.category() == harder.category()
        && between(0, easier.category().levelled() ? 1 : 2, rung(harder) - rung(easier));
  }

  private static int rung(ExerciseContent exercise) {
    return Objects.requireNonNull(exercise.level());
  }

  @Test
  void laddersClimbFromTheFloorToTheTopWithoutABreak() {
    var bottoms =
        LIBRARY.stream()
            .filter(e -> e.category().levelled() && onLadder(e) && e.previousVariation() == null)
            .toList();
    assertThat(bottoms).hasSizeGreaterThanOrEqualTo(12);
    for (var bottom : bottoms) {
      assertThat(bottom.level()).as(bottom.slug()).isZero();
      assertThat(top(bottom).level()).as("above " + bottom.slug()).isEqualTo(5);
    }
  }

  /** What more weight alone makes harder needs no rung; without any gear there must be a next. */
  @Test
  void onlyExercisesWithGearStandBesideTheLadders() {
    everyExercise(e -> !e.category().levelled() || onLadder(e) || !atHome(e));
  }

  private static boolean onLadder(ExerciseContent exercise) {
    return exercise.previousVariation() != null || exercise.nextVariation() != null;
  }

  private static ExerciseContent top(ExerciseContent bottom) {
    var exercise = bottom;
    for (int steps = 0; exercise.nextVariation() != null; steps++) {
      assertThat(steps).as("a ladder in a circle from " + bottom.slug()).isLessThan(20);
      exercise = Objects.requireNonNull(BY_SLUG.get(exercise.nextVariation()));
    }
    return exercise;
  }
}
