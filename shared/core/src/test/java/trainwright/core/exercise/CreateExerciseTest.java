package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trainwright.core.exercise.TestExercises.IDS;
import static trainwright.core.exercise.TestExercises.caller;
import static trainwright.core.exercise.TestExercises.fields;
import static trainwright.core.exercise.TestExercises.named;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;

/** Names whose slugs are the same. */
class CreateExerciseTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final TestExercises EXERCISES = new TestExercises(DATABASE);
  private final UUID user = DATABASE.newUser();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private String slug(String name) {
    return EXERCISES.create(user, name).slug();
  }

  private static void conflict(String pointer, @Nullable UUID owner, String name, String slug) {
    var json =
        Json.write(slug.isEmpty() ? Map.of("name", name) : Map.of("name", name, "slug", slug));
    var fields = fields(json.replace("}", ", \"category\": \"core\"}"));
    assertThatThrownBy(() -> EXERCISES.create.run(IDS.next(), owner, IDS.next(), fields))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT);
              assertThat(problem.violations().getFirst().pointer()).isEqualTo(pointer);
            });
  }

  @Test
  void numbersTheSlugsOfOtherNames() {
    assertThat(Stream.of("Row", "row", "Row!", "-> row <-", "Row 5").map(this::slug))
        .containsExactly("row", "row-2", "row-3", "row-4", "row-5");
    assertThat(slug("ROW")).isEqualTo("row-6");
  }

  @Test
  void takesTheFirstFreeNumberInThreeStatements() {
    slug("Gap");
    var second = EXERCISES.create(user, "gap");
    slug("GAP");
    EXERCISES.delete.run(caller(user), second.id(), false, null);
    var tally = new RequestTally();
    assertThat(tally.count(() -> slug("Gap?"))).isEqualTo("gap-2");
    assertThat(tally.statements()).isEqualTo(3);
  }

  @Test
  void numbersForEachOwnerAlone() {
    slug("Alone");
    var other = DATABASE.newUser();
    assertThat(EXERCISES.create(other, "alone").slug()).isEqualTo("alone");
  }

  @Test
  void refusesANameThatTheOwnerHas() {
    slug("Same");
    conflict("/name", user, "Same", "");
    assertThat(slug("same")).isEqualTo("same-2");
    conflict("/name", user, "same", "");
  }

  @Test
  void refusesAGivenSlugThatTheOwnerHas() {
    slug("Given");
    conflict("/slug", user, "Something else", "given");
    conflict("/slug", user, "given", "given");
  }

  @Test
  void numbersNothingInTheSharedLibrary() {
    EXERCISES.create.run(IDS.next(), null, IDS.next(), named("For all"));
    conflict("/slug", null, "for all", "");
  }

  @Test
  void repeatingANumberedCreateAnswersTheStoredOne() {
    slug("Again");
    var id = IDS.next();
    var first = EXERCISES.create.run(user, user, id, named("again"));
    assertThat(first.exercise().slug()).isEqualTo("again-2");
    assertThat(EXERCISES.create.run(user, user, id, named("again"))).isEqualTo(first);
  }

  @Test
  void leavesRoomForTheNumberOfALongSlug() {
    var name = "x".repeat(150);
    assertThat(slug(name)).hasSize(120);
    var second = EXERCISES.create(user, name.toUpperCase(java.util.Locale.ROOT));
    assertThat(second.slug()).isEqualTo("x".repeat(112) + "-2");
    var changed = EXERCISES.change.run(caller(user), second.id(), fields("{\"level\": 1}"), null);
    assertThat(changed.exercise().slug()).isEqualTo(second.slug());
  }

  @Test
  void numbersNamesThatComeAtTheSameMoment() throws Exception {
    slug("Race");
    var names = List.of("race", "RACE", "Race!", "Race?");
    try (var threads = Executors.newFixedThreadPool(names.size())) {
      var slugs =
          threads.invokeAll(names.stream().<Callable<String>>map(n -> () -> slug(n)).toList());
      assertThat(slugs.stream().map(Future::resultNow))
          .containsExactlyInAnyOrder("race-2", "race-3", "race-4", "race-5");
    }
  }

  @Test
  void storesOneNameOnceWhenItComesTwiceAtTheSameMoment() throws Exception {
    slug("Double");
    Callable<String> create =
        () -> {
          try {
            return slug("double");
          } catch (Problem problem) {
            return problem.code().name();
          }
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(create, create));
      assertThat(answers.stream().map(Future::resultNow))
          .containsExactlyInAnyOrder("double-2", "CONFLICT");
    }
  }
}
