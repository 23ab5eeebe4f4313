package trainwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.audit.AuditAction;
import trainwright.core.audit.AuditedType;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.exercise.imports.RowOutcome;
import trainwright.core.job.JobKind;
import trainwright.core.job.JobStatus;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WorkoutStatus;
import trainwright.core.program.view.MesocycleStatus;
import trainwright.core.program.view.ProgramStatus;
import trainwright.core.progress.change.TrainingEventType;
import trainwright.core.routine.RoutineSource;
import trainwright.core.session.SessionStatus;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.Words;

/** What holds for every table: indexed references, and words that are those of the Java enums. */
final class SchemaTest {
  private static final Map<String, Class<? extends Enum<?>>> ENUMS =
      Map.ofEntries(
          Map.entry("audit_entries.action", AuditAction.class),
          Map.entry("audit_entries.resource_type", AuditedType.class),
          Map.entry("exercise_categories.name", Category.class),
          Map.entry("exercises.movement_pattern", MovementPattern.class),
          Map.entry("exercises.primary_muscles", Muscle.class),
          Map.entry("exercises.secondary_muscles", Muscle.class),
          Map.entry("exercises.contraindications", BodyArea.class),
          Map.entry("exercises.equipment", Equipment.class),
          Map.entry("exercises.tags", Tag.class),
          Map.entry("jobs.kind", JobKind.class),
          Map.entry("job_rows.outcome", RowOutcome.class),
          Map.entry("jobs.status", JobStatus.class),
          Map.entry("fitness_programs.program_type", ProgramType.class),
          Map.entry("fitness_programs.status", ProgramStatus.class),
          Map.entry("mesocycles.phase", Phase.class),
          Map.entry("mesocycles.status", MesocycleStatus.class),
          Map.entry("workout_instances.session_type", SessionType.class),
          Map.entry("workout_instances.status", WorkoutStatus.class),
          Map.entry("session_exercises.category", Category.class),
          Map.entry("session_exercises.primary_muscles", Muscle.class),
          Map.entry("session_exercises.secondary_muscles", Muscle.class),
          Map.entry("training_events.type", TrainingEventType.class),
          Map.entry("workout_sessions.status", SessionStatus.class),
          Map.entry("workout_routines.source", RoutineSource.class),
          Map.entry("workout_routines.intensity_level", IntensityLevel.class),
          Map.entry("workout_routines.format", RoutineFormat.class));

  /** Words that no enum holds, as Java doesn't tell them apart. */
  private static final Map<String, Set<String>> OTHER_WORDS =
      Map.of(
          "users.unit_system", Set.of("metric", "imperial"),
          "user_current_levels.category", Set.of("push", "pull", "squat"),
          "workout_sessions.category", Set.of("push", "pull", "squat"),
          "index_outbox.operation", Set.of("upsert", "delete"));

  private static final Pattern WORD = Pattern.compile("'([^']+)'");
  private static final TestDatabase DATABASE = new TestDatabase();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeAll
  static void hasTables() {
    assertThat(query("select relname as name from pg_class where relname = 'exercises'"))
        .hasSize(1);
  }

  @Test
  void everyForeignKeyHasAnIndex() {
    var withoutIndex =
        query(
            """
            select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) as name
            from pg_constraint foreign_key
            where contype = 'f' and not exists (
              select from pg_index
              where indrelid = conrelid and indpred is null
                and (string_to_array(indkey::text, ' ')::int2[])[1 : cardinality(conkey)] <@ conkey)
            """);
    assertThat(withoutIndex).as("foreign keys without an index that starts with them").isEmpty();
  }

  @Test
  void everyTimeOfChangeIsKeptByATrigger() {
    var untouched =
        query(
            """
            select attrelid::regclass::text as name from pg_attribute join pg_class on oid = attrelid
            where attname = 'updated_at' and relkind = 'r' and relnamespace = 'public'::regnamespace
              and relname <> 'vector_index_state'
              and not exists (select from pg_trigger where tgrelid = attrelid
                              and tgfoid = 'touch_updated_at'::regproc)
            """);
    assertThat(untouched).isEmpty();
  }

  @Test
  void everyCheckOfWordsEqualsItsEnum() {
    var expected = new TreeMap<String, Set<String>>();
    ENUMS.forEach((column, type) -> expected.put(column, words(type)));
    OTHER_WORDS.forEach((column, words) -> expected.put(column, new TreeSet<>(words)));

    var found = new TreeMap<String, Set<String>>();
    DATABASE
        .port()
        .run(
            Statement.read(
                """
                select conrelid::regclass::text || '.' || attname as name,
                       pg_get_constraintdef(pg_constraint.oid) as definition
                from pg_constraint
                join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                where contype = 'c' and pg_get_constraintdef(pg_constraint.oid) like '%ARRAY[%'
                """))
        .forEach(row -> found.put(row.text("name"), words(row)));

    assertThat(found).isEqualTo(expected);
  }

  private static Set<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Words::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(Row row) {
    return WORD.matcher(row.text("definition"))
        .results()
        .map((MatchResult word) -> word.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> query(String sql) {
    return DATABASE.port().run(Statement.read(sql)).stream().map(row -> row.text("name")).toList();
  }
}
