package trainwright.core.progress.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.TestLibrary;

/** Reviews the gates against the ladders of the library. */
class GatesTest {
  private static final Map<String, Exercise> LIBRARY =
      TestLibrary.exercises().stream().collect(Collectors.toMap(Exercise::slug, e -> e));

  @Test
  void everyLevelButTheHighestHasOneGateOnEachLadder() {
    for (var category : LevelRule.categories()) {
      for (int level = 0; level < CategoryLevel.TOP; level++) {
        assertThat(Gates.of(category, level)).as("%s %d", category, level).isPresent();
      }
      assertThat(Gates.of(category, CategoryLevel.TOP)).isEmpty();
    }
    assertThat(Gates.ALL).hasSize(LevelRule.categories().size() * CategoryLevel.TOP);
  }

  @Test
  void everyDemandIsAnExerciseOfItsLadderAndLevel() {
    for (var gate : Gates.ALL) {
      assertThat(gate.exercises()).hasSizeBetween(1, 3);
      for (var demand : gate.exercises()) {
        var exercise = Objects.requireNonNull(LIBRARY.get(demand.exercise()), demand.exercise());
        assertThat(exercise.id()).as(demand.exercise()).isEqualTo(demand.exerciseId());
        assertThat(exercise.name()).isEqualTo(demand.name());
        assertThat(exercise.category()).isEqualTo(gate.category());
        assertThat(exercise.level()).as(demand.exercise()).isEqualTo(gate.level());
      }
    }
  }

  @Test
  void everyDemandIsThreeSetsOfEightOrOfThirtySecondsAsItsExerciseIsDone() {
    for (var gate : Gates.ALL) {
      for (var demand : gate.exercises()) {
        var exercise = Objects.requireNonNull(LIBRARY.get(demand.exercise()));
        boolean hold = exercise.defaultSets().getFirst().durationSeconds() != null;
        assertThat(demand.sets()).isEqualTo(3);
        assertThat(demand.reps()).isEqualTo(hold ? null : (Integer) 8);
        assertThat(demand.holdSeconds()).isEqualTo(hold ? (Integer) 30 : null);
      }
    }
  }

  @Test
  void everyDemandLeadsUpItsLadderToTheNextLevel() {
    for (var gate : Gates.ALL) {
      for (var demand : gate.exercises()) {
        var next = Objects.requireNonNull(LIBRARY.get(demand.exercise()));
        while (Objects.equals(next.level(), gate.level()) && next.nextVariation() != null) {
          next = Objects.requireNonNull(LIBRARY.get(next.nextVariation()));
        }
        assertThat(next.level()).as(demand.exercise()).isEqualTo(gate.level() + 1);
      }
    }
  }

  @Test
  void noExerciseStandsInTwoGates() {
    var ids =
        Gates.ALL.stream()
            .flatMap(g -> g.exercises().stream())
            .map(Gate.Demand::exerciseId)
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void gatesSayInWordsWhatTheyAsk() {
    assertThat(Gates.of(trainwright.core.exercise.Category.PUSH, 2).orElseThrow().words())
        .isEqualTo("3 x 8 Push-up and 3 x 8 Pike push-up");
    assertThat(List.of(Gates.of(trainwright.core.exercise.Category.PULL, 0).orElseThrow().words()))
        .allMatch(words -> words.contains("3 x 30 s"));
  }
}
