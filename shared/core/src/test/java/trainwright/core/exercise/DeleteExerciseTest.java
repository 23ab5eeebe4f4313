package trainwright.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trainwright.core.exercise.TestExercises.caller;
import static trainwright.core.exercise.TestExercises.librarian;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Removing an exercise that routines use. */
class DeleteExerciseTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final TestExercises EXERCISES = new TestExercises(DATABASE);
  private final UUID user = DATABASE.newUser();
  private final UUID first = EXERCISES.create(user, "First").id();
  private final UUID second = EXERCISES.create(user, "Second").id();
  private final UUID third = EXERCISES.create(user, "Third").id();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  /** A routine of these exercises, a minute each, every one with the next as its alternative. */
  private UUID routine(List<UUID> exercises) {
    var id = TestExercises.IDS.next();
    var items =
        IntStream.range(0, exercises.size())
            .mapToObj(
                i ->
                    """
                    {"exercise_id": "%s", "duration": 60, "alternatives": [
                      {"exercise_id": "%s"}, {"exercise_id": "%s"}]}
                    """
                        .formatted(exercises.get(i), exercises.get((i + 1) % exercises.size()), id))
            .collect(Collectors.joining(","));
    var _ =
        DATABASE
            .port()
            .run(
                Statement.once(
                        """
                        with added as (
                          insert into workout_routines (id, user_id, source, name,
                            target_duration_seconds, intensity_level, format, routine_data)
                          values (cast(:id as uuid), cast(:user as uuid), 'curated', 'R', 600,
                            'beginner', 'vertical', cast(:data as jsonb))
                        )
                        insert into routine_exercises (routine_id, position, exercise_id)
                        select cast(:id as uuid), place - 1, exercise_id
                        from unnest(cast(:exercises as uuid[])) with ordinality
                          as listed(exercise_id, place)
                        """)
                    .bind("id", id)
                    .bind("user", user)
                    .bindIds("exercises", exercises)
                    .bind(
                        "data",
                        """
                        {"exercises": [%s], "metadata": {"total_duration": %d,
                         "exercise_count": %d, "format": "vertical"}}
                        """
                            .formatted(items, exercises.size() * 60, exercises.size())));
    return id;
  }

  private static Row stored(UUID routine) {
    return DATABASE
        .port()
        .run(
            Statement.read(
                    """
                    select w.routine_data, w.version, array(
                      select r.position || ' ' || r.exercise_id from routine_exercises r
                      where r.routine_id = w.id order by r.position) as places
                    from workout_routines w where w.id = cast(:id as uuid)
                    """)
                .bind("id", routine))
        .getFirst();
  }

  private static List<String> ids(JsonNode exercises) {
    return StreamSupport.stream(exercises.spliterator(), false)
        .map(exercise -> exercise.path("exercise_id").asText())
        .toList();
  }

  @Test
  void refusesWhileARoutineUsesIt() {
    var routine = routine(List.of(first, second));
    assertThatThrownBy(() -> EXERCISES.delete.run(caller(user), first, false, null))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.CONFLICT));
    assertThat(EXERCISES.repository.find(user, first)).isPresent();
    assertThat(stored(routine).whole("version")).isOne();
  }

  @Test
  void cascadeTakesItOutOfEveryRoutineAndClosesTheGaps() {
    var all = routine(List.of(first, second, first, third, first));
    var untouched = routine(List.of(second, third));
    var tally = new RequestTally();
    tally.count(
        () -> {
          EXERCISES.delete.run(caller(user), first, true, null);
          return true;
        });
    assertThat(tally.statements()).isEqualTo(2);
    var row = stored(all);
    assertThat(row.texts("places")).containsExactly("0 " + second, "1 " + third);
    assertThat(row.whole("version")).isEqualTo(2);
    var data = row.json("routine_data");
    assertThat(ids(data.path("exercises"))).containsExactly(second.toString(), third.toString());
    assertThat(data.at("/metadata/total_duration").asInt()).isEqualTo(120);
    assertThat(data.at("/metadata/exercise_count").asInt()).isEqualTo(2);
    assertThat(data.at("/metadata/format").asText()).isEqualTo("vertical");
    assertThat(ids(data.at("/exercises/0/alternatives"))).containsExactly(all.toString());
    assertThat(stored(untouched).whole("version")).isOne();
  }

  @Test
  void aRoutineOfNothingElseIsLeftEmpty() {
    var routine = routine(List.of(first));
    EXERCISES.delete.run(caller(user), first, true, null);
    var row = stored(routine);
    assertThat(row.texts("places")).isEmpty();
    assertThat(row.json("routine_data").path("exercises")).isEmpty();
    assertThat(row.json("routine_data").at("/metadata/total_duration").asInt(-1)).isZero();
  }

  @Test
  void anExerciseThatIsOnlyAnAlternativeIsNoLongerOfferedAsOne() {
    var fourth = EXERCISES.create(user, "Fourth").id();
    var routine = routine(List.of(first, second));
    var _ =
        DATABASE
            .port()
            .run(
                Statement.once(
                        """
                        update workout_routines set routine_data = jsonb_set(routine_data,
                          '{exercises,0,alternatives,0,exercise_id}', to_jsonb(cast(:x as text)))
                        where id = cast(:id as uuid)
                        """)
                    .bind("x", fourth.toString())
                    .bind("id", routine));
    EXERCISES.delete.run(caller(user), fourth, false, null);
    assertThat(ids(stored(routine).json("routine_data").at("/exercises/0/alternatives")))
        .containsExactly(routine.toString());
  }

  @Test
  void aSharedExerciseLeavesTheRoutinesOfEverybody() {
    var shared =
        EXERCISES
            .create
            .run(user, null, TestExercises.IDS.next(), TestExercises.named("Shared one"))
            .exercise()
            .id();
    var routine = routine(List.of(shared, second));
    EXERCISES.delete.run(librarian(DATABASE.newUser()), shared, true, null);
    assertThat(stored(routine).texts("places")).containsExactly("0 " + second);
  }

  @Test
  void theFilesOfItsClipsAreNotedForRemoval() {
    var _ =
        DATABASE
            .port()
            .run(
                Statement.once(
                        """
                        insert into exercise_clips (id, exercise_id, url, normalized_url,
                          video_path)
                        select gen_random_uuid(), cast(:id as uuid), 'u' || n, 'u' || n,
                          case when n < 3 then 'users/x/' || n || '.mp4' end
                        from generate_series(1, 3) as n
                        """)
                    .bind("id", first));
    EXERCISES.delete.run(caller(user), first, false, null);
    var noted =
        DATABASE
            .port()
            .run(
                Statement.read(
                        """
                        select video_paths from index_outbox
                        where exercise_id = cast(:id as uuid) and operation = 'delete'
                        """)
                    .bind("id", first));
    assertThat(noted).hasSize(1);
    assertThat(noted.getFirst().texts("video_paths"))
        .containsExactly("users/x/1.mp4", "users/x/2.mp4");
  }
}
