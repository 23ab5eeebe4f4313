package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Json;

/** Whatever people write is kept as they wrote it, in every text field. */
class ExerciseTextsTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final TestExercises EXERCISES = new TestExercises(DATABASE);

  private static final List<String> AWKWARD =
      List.of(
          "' or 1=1; drop table exercises; --",
          "\"quoted\" \\ back\\slash {curly} :named ?",
          "tab\there\nnew line\r\nand \u0001\u001b\u007f controls",
          "\u202eright to left\u202c \u200bzero width\ufeff",
          "Z\u0335\u0321\u0322a\u0334\u0327lgo \u0915\u094d\u0937 \u0645\u0631\u062d\u0628\u0627",
          "\uD83D\uDC69\u200d\uD83D\uDE80 \uD83C\uDFFB \u2764\ufe0f",
          "<script>alert(1)</script> %s %n ${x} {{y}}",
          "\u0130\u0131 \u00df \ufb01 \u212b",
          " leading and trailing ",
          "undefined null NaN 1e400 0x1",
          "\uffff\ufffe \uDBFF\uDFFD");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void readsBackEveryTextUnchanged() {
    var user = DATABASE.newUser();
    for (var text : AWKWARD) {
      var json =
          Json.write(
              Map.of(
                  "name",
                  text,
                  "category",
                  "core",
                  "how_to",
                  text,
                  "benefits",
                  text,
                  "counteracts",
                  text,
                  "rounds_reps",
                  text));
      var created =
          EXERCISES.create.run(user, user, TestExercises.IDS.next(), TestExercises.fields(json));
      var read = EXERCISES.repository.get(user, created.exercise().id());
      assertThat(
              List.of(
                  read.name(),
                  read.howTo(),
                  read.benefits(),
                  read.counteracts(),
                  read.roundsReps()))
          .allMatch(text::equals);
      assertThat(SlugRule.accepts(read.slug())).isTrue();
    }
  }
}
