package trainwright.core.session;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The tables of sessions, as far as they are only read. */
public final class SessionRepository {
  private static final String FIND =
      """
      with held as (
        select * from workout_sessions
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
      )
      select 'session' as kind, {session} as doc from held s
      union all
      select 'exercise', {exercise} from session_exercises e join held on held.id = e.session_id
      """
          .replace("{session}", SessionDocs.SESSION)
          .replace("{exercise}", SessionDocs.EXERCISE);

  private static final String LIST =
      """
      select id, name, status, session_date, scheduled_time, routine_id, category, level,
        completed_at, minutes, total_exercises, completed_exercises, categories, version
      from workout_sessions
      where user_id = cast(:user_id as uuid)
        and (cast(:statuses as text) = ''
          or status = any (string_to_array(cast(:statuses as text), ',')))
        and session_date >= coalesce(cast(:from as date), '-infinity')
        and session_date <= coalesce(cast(:to as date), 'infinity')
        and (session_date, id) < (coalesce(cast(:before_date as date), 'infinity'),
          coalesce(cast(:before_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      order by session_date desc, id desc
      limit cast(:limit as integer)
      """;

  private final Database database;

  @Inject
  SessionRepository(Database database) {
    this.database = database;
  }

  /**
   * The user's session.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  Session get(UUID userId, UUID id) {
    return SessionDocs.session(
            database.run(Statement.read(FIND).bind("id", id).bind("user_id", userId).onePlan()))
        .orElseThrow(() -> Problem.notFound("session", id));
  }

  /** The user's sessions that pass the filter, the latest first. */
  List<SessionSummary> list(UUID userId, SessionFilter filter, int limit) {
    var statuses =
        String.join(",", filter.statuses().stream().map(trainwright.platform.Words::of).toList());
    return database
        .run(
            Statement.read(LIST)
                .bind("user_id", userId)
                .bind("statuses", statuses)
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("before_date", filter.beforeDate())
                .bind("before_id", filter.beforeId())
                .bind("limit", limit))
        .stream()
        .map(SessionRepository::summary)
        .toList();
  }

  private static SessionSummary summary(Row row) {
    return new SessionSummary(
        row.id("id"),
        row.text("name"),
        row.word("status", SessionStatus.class),
        row.date("session_date"),
        row.findInstant("scheduled_time").orElse(null),
        row.findId("routine_id").orElse(null),
        row.isNull("category")
            ? null
            : row.word("category", trainwright.core.exercise.Category.class),
        row.findInteger("level").orElse(null),
        row.findInstant("completed_at").orElse(null),
        row.integer("minutes"),
        row.integer("total_exercises"),
        row.integer("completed_exercises"),
        row.words("categories", trainwright.core.exercise.Category.class),
        row.whole("version"));
  }
}
