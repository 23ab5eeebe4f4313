package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
  record Place(@Nullable String city, @Nullable String street) {}

  record Person(String name, @Nullable Integer age, List<String> words, @Nullable Place place) {}

  private static final Person ADA =
      new Person("Ada", 36, List.of("a", "b"), new Place("London", "St. James"));

  private static Person patched(String patch) {
    return JsonFields.read(patch).mergeInto(ADA, Person.class);
  }

  @Test
  void replacesValuesAndListsAndMergesObjects() {
    assertThat(patched("{\"name\": \"Grace\", \"words\": [\"c\"], \"place\": {\"city\": \"Y\"}}"))
        .isEqualTo(new Person("Grace", 36, List.of("c"), new Place("Y", "St. James")));
  }

  @Test
  void nullTakesAValueAway() {
    assertThat(patched("{\"age\": null, \"place\": null}"))
        .isEqualTo(new Person("Ada", null, List.of("a", "b"), null));
  }

  @Test
  void anEmptyPatchChangesNothing() {
    assertThat(patched("{}")).isEqualTo(ADA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"nose\": 1}", "{\"nose\": null}", "{\"age\": \"36\"}", "[]", "null", "1", ""})
  void refusesWhatCannotBeMerged(String patch) {
    assertThatThrownBy(() -> patched(patch))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.MALFORMED));
  }

  @Test
  void takesAnIdOutBeforeTheRestIsRead() {
    var id = UUID.fromString("019b76da-a800-796a-b8b1-51215d873042");
    var fields = JsonFields.read("{\"id\": \"" + id + "\", \"city\": \"Y\"}");
    assertThat(fields.takeId("id")).contains(id);
    assertThat(fields.read(Place.class)).isEqualTo(new Place("Y", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"x\"", "{}", "\"019b76daa800796ab8b151215d873042\""})
  void refusesAnIdThatIsNone(String id) {
    assertThatThrownBy(() -> JsonFields.read("{\"id\": " + id + "}").takeId("id"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("UUID");
  }
}
