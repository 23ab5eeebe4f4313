package trainwright.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

class ListRoutinesTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());
  private static final UUID MANY = DATABASE.newUser();
  private static final int COUNT = 3_000;

  private final ListRoutines list = new ListRoutines(new RoutineListRepository(DATABASE.port()));
  private final RoutineRepository routines = TestRoutines.repository(DATABASE.port());
  private final UUID user = DATABASE.newUser();

  /** Routines of one user, ten an hour, so that ties are settled by the id. */
  @BeforeAll
  static void generate() {
    TestLibrary.load(DATABASE.port());
    run(
        """
        insert into workout_routines (id, user_id, source, name, user_requirements,
          target_duration_seconds, intensity_level, format, routine_data, created_at)
        select gen_random_uuid(), cast(:user as uuid), 'compiled',
          case when n % 1000 = 7 then 'rarity' else 'routine' end, 'tight hips', 600,
          'beginner', 'vertical', jsonb_build_object('exercises', jsonb_build_array(),
            'metadata', jsonb_build_object('total_duration', 300 + n % 600)),
          timestamptz '2026-01-01' + n / 10 * interval '1 hour'
        from generate_series(1, 3000) as n
        """);
    run(
        """
        insert into routine_exercises (routine_id, position, exercise_id)
        select r.id, 0, e.id
        from (select id, row_number() over () as n from exercises) e
        join (select id, row_number() over () as n from workout_routines
              where user_id = cast(:user as uuid)) r on e.n = 1 + r.n % (select count(*) from exercises)
        """);
    var _ = DATABASE.port().run(Statement.idempotentWrite("analyze"));
  }

  private static void run(String sql) {
    var _ = DATABASE.port().run(Statement.idempotentWrite(sql).bind("user", MANY));
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private UUID stored(String name, IntensityLevel level, String slug, Instant at, int seconds) {
    var exercise = TestLibrary.id(slug);
    var entry =
        new RoutineExercise(
            exercise,
            slug,
            null,
            null,
            null,
            seconds,
            "",
            "",
            "",
            null,
            null,
            1,
            "",
            RoutineRole.MAIN,
            new Prescription(1, 1, null, false, null, 0, null),
            "",
            List.of(),
            new RoutineExercise.DeletionMetadata(exercise, exercise, null, null, true));
    var data =
        new RoutineData(
            IDS.next(),
            "for " + slug,
            seconds,
            level,
            RoutineFormat.VERTICAL,
            List.of(entry),
            new RoutineData.Metadata(seconds, 1, at, level, RoutineFormat.VERTICAL));
    return routines
        .insert(
            user,
            new NewRoutine(
                RoutineSource.CURATED, name, "", data, "", null, Json.mapper().createObjectNode()))
        .id();
  }

  private List<UUID> ids(RoutineFilter filter) {
    return list.run(user, filter, null, 100).stream().map(RoutineSummary::id).toList();
  }

  @Test
  void findsByEveryFilter() {
    var start = TestDatabase.NOW;
    var early = stored("Hips at dawn", IntensityLevel.BEGINNER, "push-up", start, 300);
    var late =
        stored(
            "Neck at dusk",
            IntensityLevel.ADVANCED,
            "split-squat",
            start.plus(Duration.ofHours(1)),
            900);
    assertThat(ids(RoutineFilter.ALL)).containsExactly(late, early);
    assertThat(ids(with(null, null, "hip dawn", null))).containsExactly(early);
    assertThat(ids(with(null, null, "split", null))).containsExactly(late);
    assertThat(ids(with(null, null, "\"' or :x -- %", null))).isEmpty();
    assertThat(ids(with(301, null, null, null))).containsExactly(late);
    assertThat(ids(with(300, 300, null, null))).containsExactly(early);
    assertThat(ids(with(null, null, null, TestLibrary.id("push-up")))).containsExactly(early);
    assertThat(ids(between(start, start.plusSeconds(1)))).containsExactly(early);
    assertThat(ids(between(start.plusSeconds(1), null))).containsExactly(late);
    assertThat(ids(words(List.of(RoutineSource.COMPILED), List.of()))).isEmpty();
    assertThat(ids(words(List.of(RoutineSource.values()), List.of(IntensityLevel.ADVANCED))))
        .containsExactly(late);
  }

  private static RoutineFilter with(
      @Nullable Integer min,
      @Nullable Integer max,
      @Nullable String text,
      @Nullable UUID exercise) {
    return new RoutineFilter(List.of(), List.of(), List.of(), min, max, text, exercise, null, null);
  }

  private static RoutineFilter between(Instant after, @Nullable Instant before) {
    return new RoutineFilter(
        List.of(), List.of(), List.of(), null, null, null, null, after, before);
  }

  private static RoutineFilter words(List<RoutineSource> sources, List<IntensityLevel> levels) {
    return new RoutineFilter(
        sources, levels, List.of(RoutineFormat.VERTICAL), null, null, null, null, null, null);
  }

  @Test
  void pagesShowEveryRoutineOnceAlthoughOthersAreMadeMeanwhile() {
    var seen = new ArrayList<RoutineSummary>();
    List<RoutineSummary> page;
    do {
      page = list.run(MANY, RoutineFilter.ALL, seen.isEmpty() ? null : place(seen), 97);
      seen.addAll(page);
      if (seen.size() == 97) {
        addNewest();
      }
    } while (page.size() == 97);
    assertThat(seen).hasSize(COUNT).doesNotHaveDuplicates();
    assertThat(seen.stream().map(RoutineSummary::createdAt))
        .isSortedAccordingTo(Comparator.reverseOrder());
    run("delete from workout_routines where user_id = cast(:user as uuid) and name = 'newest'");
  }

  private static RoutinePlace place(List<RoutineSummary> seen) {
    return new RoutinePlace(seen.getLast().createdAt(), seen.getLast().id());
  }

  private static void addNewest() {
    run(
        """
        insert into workout_routines (id, user_id, source, name, target_duration_seconds,
          intensity_level, format, routine_data)
        select gen_random_uuid(), cast(:user as uuid), 'curated', 'newest', 1, 'beginner',
          'vertical', '{"exercises": [], "metadata": {"total_duration": 1}}'
        from generate_series(1, 5)
        """);
  }

  @Test
  void needsOneStatementAndTellsOnlyOwnRoutines() {
    var tally = new RequestTally();
    assertThat(tally.count(() -> list.run(user, RoutineFilter.ALL, null, 100))).isEmpty();
    assertThat(tally.statements()).isOne();
  }

  @Test
  void readsNewestFromTheIndexWithoutSorting() {
    assertThat(plan(RoutineFilter.ALL))
        .contains("workout_routines_user_id")
        .doesNotContain("Sort", "Seq Scan");
    assertThat(plan(words(List.of(RoutineSource.COMPILED), List.of(IntensityLevel.BEGINNER))))
        .contains("workout_routines_user_id")
        .doesNotContain("Sort", "Seq Scan");
    assertThat(plan(with(null, null, "tight hips", null))).contains("workout_routines_user_id");
  }

  @Test
  void findsRareTextsAndExercisesByTheirOwnIndexes() {
    assertThat(plan(with(null, null, "rarity", null))).contains("workout_routines_search");
    assertThat(plan(with(null, null, null, TestLibrary.id("push-up"))))
        .contains("routine_exercises_exercise_id");
  }

  private static String plan(RoutineFilter filter) {
    var original = RoutineListRepository.statement(MANY, filter, null, 21);
    var explain = Statement.read("explain " + original.sql());
    for (var parameter : original.parameters().entrySet()) {
      var name = parameter.getKey();
      explain =
          switch (parameter.getValue()) {
            case Statement.Value.Null() -> explain.bind(name, (String) null);
            case Statement.Value.Text(String text) -> explain.bind(name, text);
            case Statement.Value.Whole(long number) -> explain.bind(name, number);
            case Statement.Value.Fraction(double number) -> explain.bind(name, number);
            case Statement.Value.Truth(boolean truth) -> explain.bind(name, truth);
          };
    }
    return DATABASE.port().run(explain).stream()
        .map(row -> row.text("QUERY PLAN"))
        .collect(Collectors.joining("\n"));
  }
}
