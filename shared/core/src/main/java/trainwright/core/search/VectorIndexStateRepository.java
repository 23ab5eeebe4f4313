package trainwright.core.search;

import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** Which model the vector index holds, and which it held before. */
final class VectorIndexStateRepository {
  /**
   * An exercise that waits already is not noted twice. The state's model carries the number of our
   * recipe, which has no collection of its own.
   */
  private static final String ADOPT_MODEL =
      """
      with present as (
        select regexp_replace(cast(:model as text), '/[0-9]+$', '') as model,
               cast(:dimensions as integer) as dimensions
      ), past as (
        select regexp_replace(model, '/[0-9]+$', '') as model, dimensions from vector_index_state
      ), adopted as (
        insert into vector_index_state as s (model, dimensions, updated_at)
        values (cast(:model as text), cast(:dimensions as integer), cast(:now as timestamptz))
        on conflict (only_row) do update
        set model = excluded.model, dimensions = excluded.dimensions,
            updated_at = excluded.updated_at
        where (s.model, s.dimensions) is distinct from (excluded.model, excluded.dimensions)
           or cast(:lost as boolean)
        returning model
      ), noted as (
        insert into index_outbox (exercise_id, operation)
        select e.id, 'upsert' from exercises e
        where exists (select from adopted) and cast(:dimensions as integer) > 0
          and not exists (select from index_outbox o where o.exercise_id = e.id)
        returning id
      ), retired as (
        insert into retired_vector_indexes as r (model, dimensions, retired_at)
        select past.model, past.dimensions, cast(:now as timestamptz) from past, present
        where exists (select from adopted) and past.dimensions > 0
          and (past.model, past.dimensions) <> (present.model, present.dimensions)
        on conflict (model, dimensions) do update set retired_at = excluded.retired_at
      ), restored as (
        delete from retired_vector_indexes r using present
        where (r.model, r.dimensions) = (present.model, present.dimensions)
      )
      select r.model, r.dimensions from retired_vector_indexes r, present
      where r.retired_at <= cast(:retired_before as timestamptz)
        and (r.model, r.dimensions) <> (present.model, present.dimensions)
      order by r.retired_at limit 1
      """;

  private static final String FORGET_RETIRED =
      """
      delete from retired_vector_indexes
      where model = cast(:model as text) and dimensions = cast(:dimensions as integer)
        and retired_at <= cast(:retired_before as timestamptz)
      """;

  private final Database database;

  @Inject
  VectorIndexStateRepository(Database database) {
    this.database = database;
  }

  /**
   * Notes which model the index holds. When it was another one, or when the index lost its points,
   * every exercise is noted for indexing in the same statement.
   *
   * @param dimensions 0 when there is no index, so that nothing is noted
   * @param lost whether the index has no points
   * @return the index of another model that was retired longest ago, if that is before the given
   *     time
   */
  Optional<RetiredIndex> adoptModel(
      String model, int dimensions, boolean lost, Instant now, Instant retiredBefore) {
    return database
        .run(
            Statement.idempotentWrite(ADOPT_MODEL)
                .bind("model", model)
                .bind("dimensions", dimensions)
                .bind("lost", lost)
                .bind("now", now)
                .bind("retired_before", retiredBefore))
        .stream()
        .findFirst()
        .map(row -> new RetiredIndex(row.text("model"), row.integer("dimensions")));
  }

  /**
   * The vectors of a model that is no longer used.
   *
   * @param model the embedding model
   * @param dimensions the length of its vectors
   */
  record RetiredIndex(String model, int dimensions) {}

  /** Forgets it after its removal, unless it was used and retired again meanwhile. */
  void forget(RetiredIndex retired, Instant retiredBefore) {
    var _ =
        database.run(
            Statement.idempotentWrite(FORGET_RETIRED)
                .bind("model", retired.model())
                .bind("dimensions", retired.dimensions())
                .bind("retired_before", retiredBefore));
  }
}
