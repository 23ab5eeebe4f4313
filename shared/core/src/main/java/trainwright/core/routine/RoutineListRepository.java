package trainwright.core.routine;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.Words;

/** The table workout_routines, many routines at a time. */
public final class RoutineListRepository {
  private static final String LIST =
      """
      select id, source, name, left(description, 300) as description,
        left(user_requirements, 300) as user_requirements, target_duration_seconds,
        total_duration_seconds, exercise_count, intensity_level, format, planner,
        version, created_at, updated_at
      from workout_routines
      where user_id = cast(:user_id as uuid)
        and (created_at, id) < (
          coalesce(cast(:after_time as timestamptz), 'infinity'),
          coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        and created_at >= coalesce(cast(:created_after as timestamptz), '-infinity')
        and created_at < coalesce(cast(:created_before as timestamptz), 'infinity')
        and (cast(:sources as text) = ''
          or source = any (string_to_array(cast(:sources as text), ',')))
        and (cast(:levels as text) = ''
          or intensity_level = any (string_to_array(cast(:levels as text), ',')))
        and (cast(:formats as text) = ''
          or format = any (string_to_array(cast(:formats as text), ',')))
        and total_duration_seconds >= coalesce(cast(:min_seconds as integer), 0)
        and total_duration_seconds <= coalesce(cast(:max_seconds as integer), 2147483647)
        {text}
        {exercise}
      order by created_at desc, id desc
      limit cast(:limit as integer)
      """;

  private static final String WITH_TEXT =
      "and search @@ websearch_to_tsquery('english', cast(:text as text))";

  private static final String WITH_EXERCISE =
      """
      and id in (
        select routine_id from routine_exercises where exercise_id = cast(:exercise_id as uuid))\
      """;

  private final Database database;

  @Inject
  RoutineListRepository(Database database) {
    this.database = database;
  }

  /**
   * The user's routines that pass the filter, newest first, at most {@code limit}.
   *
   * @param after the routine before the first one; null for the start
   */
  List<RoutineSummary> list(
      UUID userId, RoutineFilter filter, @Nullable RoutinePlace after, int limit) {
    return database.run(statement(userId, filter, after, limit)).stream()
        .map(RoutineListRepository::summary)
        .toList();
  }

  static Statement statement(
      UUID userId, RoutineFilter filter, @Nullable RoutinePlace after, int limit) {
    return bind(
        Statement.read(sql(filter))
            .bind("user_id", userId)
            .bind("after_time", after == null ? null : after.createdAt())
            .bind("after_id", after == null ? null : after.id())
            .bind("limit", limit),
        filter);
  }

  /** Conditions with an index of their own are there only when asked for, or it isn't used. */
  private static String sql(RoutineFilter filter) {
    return LIST.replace("{text}", filter.text() == null ? "" : WITH_TEXT)
        .replace("{exercise}", filter.exerciseId() == null ? "" : WITH_EXERCISE);
  }

  private static Statement bind(Statement statement, RoutineFilter filter) {
    var bound =
        statement
            .bind("created_after", filter.createdAfter())
            .bind("created_before", filter.createdBefore())
            .bind("sources", joined(filter.sources()))
            .bind("levels", joined(filter.intensityLevels()))
            .bind("formats", joined(filter.formats()))
            .bind("min_seconds", filter.minSeconds())
            .bind("max_seconds", filter.maxSeconds());
    if (filter.text() != null) {
      bound = bound.bind("text", filter.text());
    }
    return filter.exerciseId() == null ? bound : bound.bind("exercise_id", filter.exerciseId());
  }

  /**
   * Words as one text: an array parameter would be worth nothing to Postgres when it plans, and an
   * empty one would be taken for a rare match.
   */
  private static String joined(List<? extends Enum<?>> words) {
    return words.stream().map(Words::of).collect(Collectors.joining(","));
  }

  private static RoutineSummary summary(Row row) {
    return new RoutineSummary(
        row.id("id"),
        row.word("source", RoutineSource.class),
        row.text("name"),
        row.text("description"),
        row.text("user_requirements"),
        row.integer("target_duration_seconds"),
        row.integer("total_duration_seconds"),
        row.integer("exercise_count"),
        row.word("intensity_level", IntensityLevel.class),
        row.word("format", RoutineFormat.class),
        row.text("planner"),
        row.whole("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
