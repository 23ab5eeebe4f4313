package trainwright.core.exercise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The exercises table: the shared library, and what each user added for themselves. */
public final class ExerciseRepository {
  private static final String GET =
      ExerciseSql.of(
          """
          select {columns}, {clips} from exercises e
          where e.id = cast(:id as uuid)
            and (e.owner_id is null or e.owner_id = cast(:user as uuid))
          """);

  private static final String FIND_RIVAL =
      ExerciseSql.of(
          """
          select {columns}, {clips} from exercises e
          where {owned}
            and (e.id = cast(:id as uuid) or e.name = cast(:name as text)
                 or e.slug = cast(:slug as text))
          order by e.id = cast(:id as uuid) desc, e.name = cast(:name as text) desc nulls last
          limit 1
          """);

  private static final String INSERT =
      ExerciseSql.of(
          """
          with added as (
            insert into exercises (id, owner_id, {content})
            select r.id, cast(:owner as uuid), {content}
            from jsonb_to_recordset(cast(:rows as jsonb)) as r({record})
            on conflict do nothing
            returning *
          ), noted as (
            insert into index_outbox (exercise_id, operation) select id, 'upsert' from added
          ), audited as (
            insert into audit_entries (actor_id, action, resource_type, resource_id, changes)
            select cast(:actor as uuid), 'create', 'exercise', id,
              audit_changes('{}', jsonb_build_object('slug', slug, 'name', name))
            from added where owner_id is null
          )
          select {columns}, '[]' as clips from added e
          """);

  /** The first free number behind the stem; one more than there are can't all be taken. */
  private static final String INSERT_NUMBERED =
      ExerciseSql.of(
          """
          with mine as (
            select slug, name from exercises where owner_id = cast(:owner as uuid)
          ), free as (
            select cast(:stem as text) || '-' || min(n) as slug
            from generate_series(2, 2 + (
              select cast(count(*) as integer) from mine
              where starts_with(slug, cast(:stem as text)))) as numbers(n)
            where not exists (
              select 1 from mine where mine.slug = cast(:stem as text) || '-' || n)
          ), added as (
            insert into exercises (id, owner_id, {content})
            select r.id, cast(:owner as uuid), {r.content}
            from free,
              jsonb_to_recordset(
                jsonb_set(cast(:rows as jsonb), array['0', 'slug'], to_jsonb(free.slug)))
                as r({record})
            where not exists (select 1 from mine where mine.name = r.name)
            on conflict do nothing
            returning *
          ), noted as (
            insert into index_outbox (exercise_id, operation) select id, 'upsert' from added
          )
          select {columns}, '[]' as clips from added e
          """);

  private static final String UPDATE =
      ExerciseSql.of(
          """
          with changed as (
            update exercises e
            set ({content}) = row ({g.content}), version = e.version + 1
            from jsonb_to_recordset(cast(:rows as jsonb)) as g({record})
            where e.id = g.id and e.version = cast(:version as bigint) and {owned}
            returning e.*
          ), noted as (
            insert into index_outbox (exercise_id, operation) select id, 'upsert' from changed
          ), audited as (
            insert into audit_entries (actor_id, action, resource_type, resource_id, changes)
            select cast(:actor as uuid), 'update', 'exercise', c.id,
              audit_changes(to_jsonb(before), to_jsonb(c))
            from changed c join exercises before on before.id = c.id where c.owner_id is null
          )
          select {columns}, {clips} from changed e
          """);

  private final Database database;

  @Inject
  ExerciseRepository(Database database) {
    this.database = database;
  }

  /**
   * A shared exercise or one of the user's own.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public Exercise get(UUID userId, UUID id) {
    return getDetail(userId, id).exercise();
  }

  /** A shared exercise or one of the user's own, if there is one of this id. */
  public Optional<Exercise> find(UUID userId, UUID id) {
    return findDetail(userId, id).map(ExerciseDetail::exercise);
  }

  /**
   * The same with its clips.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public ExerciseDetail getDetail(UUID userId, UUID id) {
    return findDetail(userId, id).orElseThrow(() -> Problem.notFound("exercise", id));
  }

  private Optional<ExerciseDetail> findDetail(UUID userId, UUID id) {
    return first(database.run(Statement.read(GET).bind("id", id).bind("user", userId)));
  }

  /**
   * The owner's exercise that an insert may collide with: the one of this id, or else of this name,
   * or else of this slug.
   *
   * @param name null when names don't matter
   */
  Optional<ExerciseDetail> findRival(
      @Nullable UUID ownerId, UUID id, @Nullable String name, String slug) {
    return first(
        database.run(
            Statement.read(FIND_RIVAL)
                .bind("owner", ownerId)
                .bind("id", id)
                .bind("name", name)
                .bind("slug", slug)));
  }

  /**
   * Adds an exercise and notes it for the index, and a shared one for the audit; empty when its id
   * or slug is taken.
   */
  Optional<ExerciseDetail> insert(UUID actorId, @Nullable UUID ownerId, NewExercise exercise) {
    return first(
        database.run(
            Statement.idempotentWrite(INSERT)
                .bind("actor", actorId)
                .bind("owner", ownerId)
                .bindRows("rows", List.of(exercise))));
  }

  /**
   * Adds a private exercise under the first free number behind its slug, and notes it for the
   * index; empty when its id is taken, the owner has one of this name, or somebody was faster.
   */
  Optional<ExerciseDetail> insertNumbered(UUID ownerId, NewExercise exercise) {
    return first(
        database.run(
            Statement.idempotentWrite(INSERT_NUMBERED)
                .bind("owner", ownerId)
                .bind("stem", SlugRule.stem(exercise.content().slug()))
                .bindRows("rows", List.of(exercise))));
  }

  /**
   * Rewrites an exercise and notes it for the index, and a shared one for the audit; empty when it
   * is no longer of this version.
   *
   * @throws Problem {@code CONFLICT} when another exercise of the owner has the slug
   */
  Optional<ExerciseDetail> update(
      UUID actorId, @Nullable UUID ownerId, NewExercise exercise, long version) {
    return first(
        database.run(
            Statement.once(UPDATE)
                .bind("actor", actorId)
                .bind("owner", ownerId)
                .bindRows("rows", List.of(exercise))
                .bind("version", version)));
  }

  private static Optional<ExerciseDetail> first(List<Row> rows) {
    return rows.stream().findFirst().map(ExerciseDetail::of);
  }
}
