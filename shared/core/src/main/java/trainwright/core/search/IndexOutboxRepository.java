package trainwright.core.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.ExerciseRows;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The index outbox: what has changed and must still reach the vector index and the file store. */
final class IndexOutboxRepository {
  /** Entries of other drainers are skipped, never waited for. */
  private static final String TAKE =
      """
      with due as (
        select exercise_id from index_outbox
        where available_at <= cast(:now as timestamptz)
          and (attempts > 0) = cast(:again as boolean)
        order by id limit cast(:limit as integer)
        for update skip locked
      ), held as (
        select id from index_outbox
        where exercise_id in (select exercise_id from due)
          and available_at <= cast(:now as timestamptz)
        order by id limit 1000
        for update skip locked
      ), taken as (
        update index_outbox o
        set attempts = o.attempts + 1, available_at = cast(:lease_until as timestamptz)
        from held where o.id = held.id
        returning o.id, o.exercise_id, o.attempts, o.video_paths
      ), task as (
        select exercise_id, array_agg(cast(id as text)) as entry_ids, max(attempts) as attempts
        from taken group by exercise_id
      )
      select t.exercise_id, t.entry_ids, t.attempts, array(
               select distinct p.path from taken k cross join lateral unnest(k.video_paths) as p(path)
               where k.exercise_id = t.exercise_id
                 and not exists (select from exercise_clips c where c.video_path = p.path)
             ) as unused_files, {columns}
      from task t left join exercises e on e.id = t.exercise_id
      order by t.exercise_id
      """
          .replace("{columns}", ExerciseRows.COLUMNS);

  private static final String FINISH =
      """
      with done as (
        select d.*, e.updated_at is not distinct from d.updated_at as holds
        from jsonb_to_recordset(cast(:tasks as jsonb)) as d(
          exercise_id uuid, entry_ids bigint[], updated_at timestamptz)
        left join exercises e on e.id = d.exercise_id
      ), removed as (
        delete from index_outbox o using done d
        where d.holds and o.id = any (d.entry_ids)
      ), kept as (
        update index_outbox o set available_at = cast(:now as timestamptz), attempts = 0
        from done d where not d.holds and o.id = any (d.entry_ids)
        returning o.exercise_id
      )
      insert into index_outbox (exercise_id, operation)
      select exercise_id, 'upsert' from done d
      where not d.holds and not exists (select from kept k where k.exercise_id = d.exercise_id)
      """;

  private static final String POSTPONE =
      """
      update index_outbox o
      set available_at = t.available_at, last_error = cast(:error as text)
      from jsonb_to_recordset(cast(:tasks as jsonb)) as t(
        entry_ids bigint[], available_at timestamptz)
      where o.id = any (t.entry_ids)
      """;

  private static final String DESCRIBE =
      """
      select (select count(*) from exercises) as exercises,
             (select count(*) from index_outbox) as backlog,
             (select min(created_at) from index_outbox) as oldest,
             (select model from vector_index_state) as model
      """;

  private final Database database;

  @Inject
  IndexOutboxRepository(Database database) {
    this.database = database;
  }

  /**
   * Takes what is due for up to {@code limit} exercises; nobody else takes it before the lease
   * ends. Running it again after a lost answer is harmless: what was taken then comes back by its
   * lease.
   *
   * @param again whether to take what was tried before, or what is new
   */
  List<IndexTask> take(boolean again, int limit, Instant now, Instant leaseUntil) {
    return database
        .run(
            Statement.idempotentWrite(TAKE)
                .bind("again", again)
                .bind("limit", limit)
                .bind("now", now)
                .bind("lease_until", leaseUntil))
        .stream()
        .map(IndexOutboxRepository::task)
        .toList();
  }

  private static IndexTask task(Row row) {
    return new IndexTask(
        row.id("exercise_id"),
        row.texts("entry_ids").stream().map(Long::valueOf).toList(),
        row.integer("attempts"),
        row.isNull("id") ? null : ExerciseRows.exercise(row),
        row.texts("unused_files"));
  }

  /**
   * Removes the entries of tasks that are done, but only where the exercise still stands as it was
   * taken: somebody slower may have overwritten the work of somebody faster. Where it changed
   * meanwhile, the entries are due again at once; when somebody else removed them, one is added.
   */
  void finish(List<IndexTask> tasks, Instant now) {
    var rows =
        tasks.stream().map(t -> new Done(t.exerciseId(), t.entryIds(), t.updatedAt())).toList();
    var _ =
        database.run(Statement.idempotentWrite(FINISH).bindRows("tasks", rows).bind("now", now));
  }

  private record Done(UUID exerciseId, List<Long> entryIds, @Nullable Instant updatedAt) {}

  /** Lets tasks wait, the longer the more often they were tried, and notes why. */
  void postpone(List<IndexTask> tasks, String error, Instant now) {
    var rows =
        tasks.stream()
            .map(t -> new Wait(t.entryIds(), now.plus(BackoffRule.afterAttempt(t.attempts()))))
            .toList();
    var _ =
        database.run(
            Statement.idempotentWrite(POSTPONE).bindRows("tasks", rows).bind("error", error));
  }

  private record Wait(List<Long> entryIds, Instant availableAt) {}

  /** How far the index is behind. */
  Standing standing(Instant now) {
    var row = database.run(Statement.read(DESCRIBE)).getFirst();
    return new Standing(
        row.whole("exercises"),
        row.whole("backlog"),
        row.findInstant("oldest").map(oldest -> Duration.between(oldest, now)).orElse(null),
        row.findText("model").orElse(null));
  }

  /**
   * What the database knows of the index.
   *
   * @param exercises how many exercises should be in it
   * @param backlog how many outbox entries wait
   * @param oldestBacklog how long the oldest of them waits; null when none does
   * @param model the model it was last filled with; null before the first time
   */
  record Standing(
      long exercises, long backlog, @Nullable Duration oldestBacklog, @Nullable String model) {}
}
