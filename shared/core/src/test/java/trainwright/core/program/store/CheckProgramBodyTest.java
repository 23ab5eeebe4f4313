package trainwright.core.program.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Request;

/** Every place of a program in a body, spoilt in every way: a report or a refusal, nothing else. */
class CheckProgramBodyTest {
  private static final List<Exercise> LIBRARY = TestLibrary.exercises();
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "0.5",
          "1e300",
          "2147483647",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[null]",
          "[{}]",
          "{\"x\": null}",
          "\"-999999999-01-01\"",
          "\"+999999999-12-31\"");

  private final Map<Problem.Code, Integer> refused = new EnumMap<>(Problem.Code.class);
  private final List<String> defects = new ArrayList<>();
  private int reports;

  /** A program of one mesocycle with one training day of two blocks: each kind of place once. */
  private static ObjectNode small() {
    var next = new AtomicLong();
    var request = TestPrograms.request(LocalDate.of(2026, 5, 4), 2);
    var program =
        ProgramPlanRule.plan(request, LIBRARY, () -> new UUID(0x7000L, next.incrementAndGet()));
    var tree = (ObjectNode) Json.toTree(program).deepCopy();
    var mesocycle = (ObjectNode) tree.at("/macrocycles/0/mesocycles/0");
    keepFirst(mesocycle, "weekly_targets");
    keepFirst(mesocycle, "microcycles");
    var week = (ObjectNode) mesocycle.at("/microcycles/0");
    keepFirst(week, "workouts");
    for (var block : week.at("/workouts/0/blocks")) {
      keepFirst((ObjectNode) block, "items");
    }
    tree.set("warnings", Json.tree("[\"one\"]"));
    return tree;
  }

  private static void keepFirst(ObjectNode parent, String field) {
    var items = (ArrayNode) parent.get(field);
    while (items.size() > 1) {
      items.remove(1);
    }
  }

  private void check(ObjectNode tree, String what) {
    var request = new Request("", "", Map.of(), Map.of(), Map.of(), tree.toString(), null, "r");
    try {
      var program = CheckProgram.read(request.fields());
      assertThat(ProgramCheck.check(program, LIBRARY)).isNotNull();
      reports++;
    } catch (Problem problem) {
      assertThat(problem.code()).as(what).isIn(Problem.Code.MALFORMED, Problem.Code.UNPROCESSABLE);
      assertThat(problem.violations()).as(what + ": " + problem.detail()).isNotEmpty();
      assertThat(problem.detail()).as(what).doesNotContain("Cannot invoke", "java.util");
      refused.merge(problem.code(), 1, Integer::sum);
    } catch (RuntimeException defect) {
      defects.add(what + ": " + defect + " at " + defect.getStackTrace()[0]);
    }
  }

  /** Every place below a node, as what puts a value there in another copy of the tree. */
  private static void places(String pointer, JsonNode node, Consumer<String> each) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                each.accept(pointer + "/" + field.getKey());
                places(pointer + "/" + field.getKey(), field.getValue(), each);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        each.accept(pointer + "/" + i);
        places(pointer + "/" + i, array.get(i), each);
      }
    }
  }

  private static void put(ObjectNode tree, String pointer, JsonNode value) {
    int last = pointer.lastIndexOf('/');
    var name = pointer.substring(last + 1);
    switch (tree.at(pointer.substring(0, last))) {
      case ObjectNode parent -> parent.set(name, value);
      case ArrayNode parent -> parent.set(Integer.parseInt(name), value);
      default -> fail(pointer);
    }
  }

  @Test
  void answersEveryValueInEveryPlaceWithReportOrPointer() {
    var good = small();
    check(good.deepCopy(), "unchanged");
    assertThat(reports).isOne();
    var pointers = new ArrayList<String>();
    places("", good, pointers::add);
    for (var pointer : pointers) {
      for (var value : VALUES) {
        var tree = good.deepCopy();
        put(tree, pointer, Json.tree(value));
        check(tree, pointer + " = " + value);
      }
    }
    assertThat(defects).isEmpty();
    assertThat(pointers).hasSizeGreaterThan(80);
    assertThat(refused.get(Problem.Code.MALFORMED)).isGreaterThan(500);
    assertThat(refused.get(Problem.Code.UNPROCESSABLE)).isGreaterThan(30);
    assertThat(reports).isGreaterThan(100);
  }

  @Test
  void answersProgramsThatLackAnyFieldWithReportOrPointer() {
    var good = small();
    var pointers = new ArrayList<String>();
    places("", good, pointers::add);
    for (var pointer : pointers) {
      int last = pointer.lastIndexOf('/');
      var tree = good.deepCopy();
      if (tree.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
        var _ = parent.remove(pointer.substring(last + 1));
        check(tree, "without " + pointer);
      }
    }
    assertThat(defects).isEmpty();
  }
}
