package trainwright.core.program.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.tree.Program;
import trainwright.platform.Json;

/** A good program as JSON, to break one thing of it and see which rules fire. */
final class Mutant {
  private final JsonNode tree;
  private List<Exercise> library;

  Mutant(Program program, List<Exercise> library) {
    this.tree = Json.toTree(program).deepCopy();
    this.library = library;
  }

  /** Sets a field given by its JSON pointer. */
  Mutant set(String pointer, Object value) {
    int last = pointer.lastIndexOf('/');
    object(pointer.substring(0, last)).set(pointer.substring(last + 1), Json.toTree(value));
    return this;
  }

  Mutant library(UnaryOperator<Exercise> change) {
    library = library.stream().map(change).toList();
    return this;
  }

  ObjectNode object(String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  ArrayNode array(String pointer) {
    return (ArrayNode) tree.at(pointer);
  }

  /** Exchanges what two days hold; their dates stay. */
  Mutant exchange(String one, String other) {
    for (var field : List.of("session_type", "goal", "blocks", "estimated_minutes")) {
      var kept = object(one).get(field);
      object(one).set(field, object(other).get(field));
      object(other).set(field, kept);
    }
    return this;
  }

  /** Pointers of the days of a week that hold a session type. */
  List<String> days(String week, String sessionType) {
    var days = new ArrayList<String>();
    for (int i = 0; i < array(week + "/workouts").size(); i++) {
      var day = week + "/workouts/" + i;
      if (object(day).get("session_type").asText().equals(sessionType)) {
        days.add(day);
      }
    }
    return days;
  }

  /** Pointer of the main block of a day. */
  String main(String day) {
    for (int i = 0; i < array(day + "/blocks").size(); i++) {
      if (object(day + "/blocks/" + i).get("kind").asText().equals("main")) {
        return day + "/blocks/" + i;
      }
    }
    throw new AssertionError("no main work on " + day);
  }

  /** Makes the minutes of a day those of its items. */
  Mutant time(String day) {
    int seconds = 0;
    for (var block : object(day).get("blocks")) {
      for (var item : block.get("items")) {
        seconds += item.get("seconds").asInt();
      }
    }
    return set(day + "/estimated_minutes", Math.ceilDiv(seconds, 60));
  }

  /** Ids of the exercises of a day's main work. */
  Set<UUID> exerciseIds(String day) {
    var ids = new HashSet<UUID>();
    array(main(day) + "/items")
        .forEach(item -> ids.add(UUID.fromString(item.get("exercise_id").asText())));
    return ids;
  }

  /** Makes the sets of the targets those of the rows. */
  Mutant retarget() {
    var checked = new CheckedProgram(Json.convert(tree, Program.class), library);
    for (var mesocycle : checked.mesocycles()) {
      for (var week : mesocycle.fullWeeks()) {
        var targets = mesocycle.path() + "/weekly_targets/" + (week.week().weekNumber() - 1);
        set(targets + "/sets_per_muscle", week.sets());
      }
    }
    return this;
  }

  /** Each rule that is broken, hard or soft. */
  Set<String> broken() {
    return ProgramCheck.check(Json.convert(tree, Program.class), library).findings().stream()
        .filter(f -> f.severity() == Severity.HARD || f.severity() == Severity.SOFT)
        .map(ProgramFinding::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
