package trainwright.core.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The jobs table as the owners of jobs use it; {@link JobLeaseRepository} is the workers' side. */
public final class JobRepository {
  private final Database database;

  @Inject
  JobRepository(Database database) {
    this.database = database;
  }

  /** Stores a pending job, unless one with this id is there already; answers whether it is new. */
  boolean insert(UUID userId, UUID id, JobKind kind, JsonNode request, Instant now) {
    return !database
        .run(
            Statement.idempotentWrite(
                    """
                    insert into jobs (id, user_id, kind, request, created_at, updated_at)
                    values (cast(:id as uuid), cast(:user_id as uuid), cast(:kind as text),
                      cast(:request as jsonb), cast(:now as timestamptz),
                      cast(:now as timestamptz))
                    on conflict (id) do nothing
                    returning id
                    """)
                .bind("id", id)
                .bind("user_id", userId)
                .bind("kind", kind)
                .bind("request", request)
                .bind("now", now))
        .isEmpty();
  }

  /**
   * The job of this user.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  JobView get(UUID userId, UUID id) {
    return find(userId, id).orElseThrow(() -> Problem.notFound("job", id));
  }

  /** The job of this user; its result comes in parts, because a row may not be large. */
  Optional<JobView> find(UUID userId, UUID id) {
    var rows =
        database.run(
            Statement.read(
                    """
                    select id, kind, status, progress, problem, created_at, updated_at,
                      substr(result_text, part * 8000 + 1, 8000) as result
                    from (select *, cast(result as text) as result_text from jobs
                          where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)) as job,
                      generate_series(0, coalesce(length(result_text) / 8000, 0)) as part
                    order by part
                    """)
                .bind("id", id)
                .bind("user_id", userId));
    return rows.isEmpty() ? Optional.empty() : Optional.of(view(rows));
  }

  /**
   * Fails the job with this problem unless it has finished; answers it as it is then. A job that
   * finishes at this very moment may still be shown as unfinished.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  JobView cancel(UUID userId, UUID id, JsonNode problem, Instant now) {
    var rows =
        database.run(
            Statement.idempotentWrite(
                    """
                    with cancelled as (
                      update jobs
                      set status = 'failed', problem = cast(:problem as jsonb), lease_until = null,
                        completed_at = cast(:now as timestamptz)
                      where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
                        and status in ('pending', 'in_progress')
                      returning *
                    ), found as (
                      select * from cancelled
                      union all
                      select * from jobs
                      where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
                        and not exists (select from cancelled)
                    )
                    select id, kind, status, progress, problem, created_at, updated_at,
                      cast(null as text) as result
                    from found
                    """)
                .bind("problem", problem)
                .bind("now", now)
                .bind("id", id)
                .bind("user_id", userId));
    if (rows.isEmpty()) {
      throw Problem.notFound("job", id);
    }
    return view(rows);
  }

  private static JobView view(List<Row> parts) {
    var row = parts.getFirst();
    return new JobView(
        row.id("id"),
        row.word("kind", JobKind.class),
        row.word("status", JobStatus.class),
        row.integer("progress"),
        row.isNull("result")
            ? null
            : Json.tree(
                parts.stream().map(part -> part.text("result")).collect(Collectors.joining())),
        row.findJson("problem").orElse(null),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
