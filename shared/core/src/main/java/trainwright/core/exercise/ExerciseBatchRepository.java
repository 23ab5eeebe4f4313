package trainwright.core.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** The exercises table, many rows at a time: for the library's files. */
public final class ExerciseBatchRepository {
  /** Half of what a request may hold: the rows are escaped once more on their way. */
  private static final int MAX_BATCH_CHARACTERS = 1_500_000;

  private static final String LOCK =
      """
      select cast(pg_advisory_xact_lock(hashtextextended(
               'exercises of ' || coalesce(cast(:owner as text), 'everybody'), 0)) as text) as locked
      """;

  private static final String UPSERT =
      ExerciseSql.of(
          """
          with g as (
            select coalesce(e.id, r.id) as effective_id, r.*
            from jsonb_to_recordset(cast(:rows as jsonb)) as r({record})
            left join exercises e on e.slug = r.slug and {owned}
            where e.id is null or row ({e.content}) is distinct from row ({r.content})
          ), written as (
            insert into exercises as e (id, owner_id, {content})
            select g.effective_id, cast(:owner as uuid), {g.content} from g order by g.slug
            on conflict (id) do update
            set ({content}) = row ({excluded.content}), version = e.version + 1
            where e.owner_id is not distinct from excluded.owner_id
              and row ({e.content}) is distinct from row ({excluded.content})
            returning e.*
          ), noted as (
            insert into index_outbox (exercise_id, operation) select id, 'upsert' from written
          ){audited}
          select count(*) filter (where version = 1) as created,
                 count(*) filter (where version > 1) as updated
          from written
          """);

  private final Database database;

  @Inject
  ExerciseBatchRepository(Database database) {
    this.database = database;
  }

  /**
   * Adds exercises, or rewrites those of the same slug that say something else; each change is
   * noted for the vector index in the same statement. All or nothing; one after the other for one
   * owner.
   *
   * @param actorId who does it; null for a deployment
   * @param ownerId whose they are; null for the shared library
   * @param exercises no two of one slug
   */
  WriteOutcome upsert(@Nullable UUID actorId, @Nullable UUID ownerId, List<NewExercise> exercises) {
    return database.transaction(
        () -> {
          lock(ownerId);
          return inBatches(
              Statement.idempotentWrite(UPSERT).bind("actor", actorId).bind("owner", ownerId),
              exercises);
        });
  }

  /** Makes whoever else writes many exercises of this owner wait for the transaction's end. */
  public void lock(@Nullable UUID ownerId) {
    var _ = database.run(Statement.idempotentWrite(LOCK).bind("owner", ownerId));
  }

  private WriteOutcome inBatches(Statement statement, List<NewExercise> exercises) {
    var outcome = WriteOutcome.NONE;
    var batch = new ArrayList<NewExercise>();
    int characters = 0;
    for (var exercise : exercises) {
      int length = Json.write(exercise).length();
      if (characters + length > MAX_BATCH_CHARACTERS) {
        outcome = outcome.plus(run(statement, batch));
        batch.clear();
        characters = 0;
      }
      batch.add(exercise);
      characters += length;
    }
    return outcome.plus(run(statement, batch));
  }

  private WriteOutcome run(Statement statement, List<NewExercise> batch) {
    var row = database.run(statement.bindRows("rows", batch)).getFirst();
    int created = row.integer("created");
    int updated = row.integer("updated");
    return new WriteOutcome(created, updated, batch.size() - created - updated);
  }
}
