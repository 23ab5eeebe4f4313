package trainwright.core.understanding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.core.understanding.refusal.RedFlagRule;
import trainwright.core.understanding.refusal.ScopeRule;
import trainwright.core.understanding.text.LanguageRule;
import trainwright.core.understanding.text.MarkedText;
import trainwright.core.understanding.text.WordTable;
import trainwright.platform.Prompt;
import trainwright.platform.Words;

/** Every value in the word lists means something to the rules. */
class WordListValuesTest {
  private static final Set<String> CUES =
      Set.of("session", "total", "item", "habit", "work", "times", "after", "hold", "when");
  private static final Set<String> NEGATIONS = Set.of("plain", "without", "have", "cannot");

  private static Stream<String> marks() {
    return LanguageRule.codes().stream()
        .flatMap(code -> Prompt.resource(MarkedText.class, code + ".tsv").lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split("\t", -1)[0].split(",", -1)))
        .distinct();
  }

  @Test
  void everyValueIsKnown() {
    marks().forEach(mark -> assertThatCode(() -> check(mark)).as(mark).doesNotThrowAnyException());
  }

  private static void check(String mark) {
    var parts = mark.split(":", 2);
    var value = parts.length == 2 ? parts[1] : "";
    switch (parts[0]) {
      case "body", "muscle" -> BodyPart.get(value);
      case "condition" -> Condition.get(value);
      case "exercise" -> NamedExercise.get(value);
      case "equipment", "lacks" -> WordTable.constants(Equipment.class, value.replace('+', ','));
      case "goal" -> Words.get(Goal.class, value);
      case "wish" -> Words.get(Tag.class, value);
      case "format" -> Words.get(RoutineFormat.class, value);
      case "level" -> Words.get(IntensityLevel.class, value);
      case "number", "time", "length" -> Double.parseDouble(value);
      case "red" -> assertThat(kinds(RedFlagRule.class, "red_flags.tsv")).contains(value);
      case "off" -> assertThat(kinds(ScopeRule.class, "off_topic.tsv")).contains(value);
      case "cue" -> assertThat(CUES).contains(value);
      case "negation" -> assertThat(NEGATIONS).contains(value);
      default -> assertThat(mark).isNotBlank();
    }
  }

  private static Set<String> kinds(Class<?> owner, String file) {
    return WordTable.rows(owner, file, 2).stream()
        .map(row -> row.getFirst())
        .collect(Collectors.toSet());
  }
}
