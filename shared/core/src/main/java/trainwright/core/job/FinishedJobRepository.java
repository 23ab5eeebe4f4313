package trainwright.core.job;

import java.time.Instant;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** The jobs table as its sweep uses it: what has been finished for long. */
public final class FinishedJobRepository {
  /**
   * Rows first, and a job only when no row of it stays, because a cascade has no bound. What
   * another sweep is at is left to it.
   */
  private static final String DELETE =
      """
      with old as (
        select id from jobs where completed_at <= cast(:before as timestamptz)
        order by completed_at limit 1000
        for update skip locked
      ), batch as (
        select r.job_id, r.row_number from job_rows r join old on old.id = r.job_id limit 10000
      ), deleted_rows as (
        delete from job_rows r using batch b
        where r.job_id = b.job_id and r.row_number = b.row_number
      ), deleted as (
        delete from jobs j using old
        where j.id = old.id
          and (select count(*) from job_rows r where r.job_id = old.id)
            = (select count(*) from batch b where b.job_id = old.id)
        returning j.id
      )
      select count(*) as deleted from deleted
      """;

  private final Database database;

  @Inject
  FinishedJobRepository(Database database) {
    this.database = database;
  }

  /**
   * Removes up to 1,000 jobs that were finished by then, the oldest first, with up to 10,000 rows
   * of theirs; answers how many jobs.
   */
  int delete(Instant before) {
    return database
        .run(Statement.idempotentWrite(DELETE).bind("before", before))
        .getFirst()
        .integer("deleted");
  }
}
