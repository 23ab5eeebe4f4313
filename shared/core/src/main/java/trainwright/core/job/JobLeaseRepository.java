package trainwright.core.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/**
 * The jobs table as workers use it. A lease is known by the number of its attempt: who lost it to a
 * later attempt, or to a cancellation, changes nothing any more.
 */
public final class JobLeaseRepository {
  private final Database database;

  @Inject
  JobLeaseRepository(Database database) {
    this.database = database;
  }

  /**
   * Takes the job for one attempt; empty when it is finished, leased, waiting for its next attempt,
   * or gone. Not to be repeated blindly: the first try may have taken it.
   */
  Optional<Job> lease(UUID id, Instant now, Instant until) {
    return database
        .run(
            Statement.once(
                    """
                    update jobs
                    set status = 'in_progress', attempts = attempts + 1,
                      lease_until = cast(:until as timestamptz)
                    where id = cast(:id as uuid) and status in ('pending', 'in_progress')
                      and (lease_until is null or lease_until <= cast(:now as timestamptz))
                    returning id, user_id, kind, request, attempts
                    """)
                .bind("until", until)
                .bind("id", id)
                .bind("now", now))
        .stream()
        .findFirst()
        .map(JobLeaseRepository::job);
  }

  private static Job job(Row row) {
    return new Job(
        row.id("id"),
        row.id("user_id"),
        row.word("kind", JobKind.class),
        row.json("request"),
        row.integer("attempts"));
  }

  /** Notes progress and extends the lease; answers whether the lease still holds. */
  boolean progress(Job job, int percent, Instant until) {
    return !database
        .run(
            Statement.idempotentWrite(
                    """
                    update jobs
                    set progress = greatest(progress, cast(:percent as integer)),
                      lease_until = cast(:until as timestamptz)
                    where id = cast(:id as uuid) and attempts = cast(:attempt as integer)
                      and status = 'in_progress'
                    returning id
                    """)
                .bind("percent", percent)
                .bind("until", until)
                .bind("id", job.id())
                .bind("attempt", job.attempt()))
        .isEmpty();
  }

  /** Stores the result. */
  void finish(Job job, JsonNode result, Instant now) {
    var _ =
        database.run(
            Statement.idempotentWrite(
                    """
                    update jobs
                    set status = 'done', progress = 100, result = cast(:result as jsonb),
                      lease_until = null, completed_at = cast(:now as timestamptz)
                    where id = cast(:id as uuid) and attempts = cast(:attempt as integer)
                      and status = 'in_progress'
                    """)
                .bind("result", result)
                .bind("now", now)
                .bind("id", job.id())
                .bind("attempt", job.attempt()));
  }

  /** Stores why there is no result. */
  void fail(Job job, JsonNode problem, Instant now) {
    var _ =
        database.run(
            Statement.idempotentWrite(
                    """
                    update jobs
                    set status = 'failed', problem = cast(:problem as jsonb), lease_until = null,
                      completed_at = cast(:now as timestamptz)
                    where id = cast(:id as uuid) and attempts = cast(:attempt as integer)
                      and status = 'in_progress'
                    """)
                .bind("problem", problem)
                .bind("now", now)
                .bind("id", job.id())
                .bind("attempt", job.attempt()));
  }

  /** Gives the job back; nobody takes it before the given time. */
  void retry(Job job, Instant notBefore) {
    var _ =
        database.run(
            Statement.idempotentWrite(
                    """
                    update jobs
                    set status = 'pending', lease_until = cast(:not_before as timestamptz)
                    where id = cast(:id as uuid) and attempts = cast(:attempt as integer)
                      and status = 'in_progress'
                    """)
                .bind("not_before", notBefore)
                .bind("id", job.id())
                .bind("attempt", job.attempt()));
  }

  /**
   * Up to 100 jobs that nobody works on, oldest first: never announced for a minute, to be tried
   * again by now, or left behind by a worker that died.
   */
  List<UUID> idle(Instant now) {
    return database
        .run(
            Statement.read(
                    """
                    select id from jobs
                    where status in ('pending', 'in_progress')
                      and coalesce(lease_until, created_at + interval '1 minute')
                        <= cast(:now as timestamptz)
                    order by created_at
                    limit 100
                    """)
                .bind("now", now))
        .stream()
        .map(row -> row.id("id"))
        .toList();
  }
}
