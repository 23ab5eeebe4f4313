package trainwright.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.migrations.Migrations;
import trainwright.platform.Json;

class JudgedQueriesTest {
  private static final JudgedQueries JUDGED = JudgedQueries.read();

  @Test
  void judgesAtLeastSixtyQueriesAndNoneTwice() {
    var texts = JUDGED.queries().stream().map(JudgedQueries.Query::query).toList();
    assertThat(texts).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @Test
  void gradesOnlyExercisesOfTheLibraryAndEachOnce() {
    var slugs = new HashSet<String>();
    for (var file : Migrations.libraryFiles()) {
      Json.tree(file).forEach(exercise -> slugs.add(exercise.path("slug").asText()));
    }
    for (var query : JUDGED.queries()) {
      assertThat(List.of("1", "2", "3")).containsAll(query.grades().keySet());
      var judged = new ArrayList<String>();
      query.grades().values().forEach(judged::addAll);
      assertThat(judged).as(query.query()).doesNotHaveDuplicates();
      assertThat(slugs).as(query.query()).containsAll(judged);
      assertThat(query.grades()).as(query.query()).containsKey("3");
    }
  }

  @Test
  void measuresAsTheFormulasSay() {
    var grades = Map.of("a", 3, "b", 2, "c", 1);
    assertThat(Relevance.ndcgAt10(List.of("a", "b", "c"), grades)).isEqualTo(1);
    assertThat(Relevance.ndcgAt10(List.of("x", "y"), grades)).isZero();
    double ideal = 7 + 3 / (Math.log(3) / Math.log(2)) + 0.5;
    assertThat(Relevance.ndcgAt10(List.of("x", "a"), grades))
        .isCloseTo(7 / (Math.log(3) / Math.log(2)) / ideal, within(1e-12));
    assertThat(Relevance.recallAt5(List.of("a", "c", "x", "y", "z", "b"), grades)).isEqualTo(0.5);
  }
}
