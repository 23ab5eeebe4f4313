package trainwright.core.exercise.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.ExerciseBatchRepository;
import trainwright.core.exercise.ExerciseSql;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The job_rows table: the rows of an import and what became of each. */
public final class ImportRepository {
  private static final int MAX_BATCH_CHARACTERS = 1_500_000;
  private static final int MAX_ERRORS = 100;

  /** What a row would do to the library, beside the row. */
  private static final String PAGE =
      """
      with page as (
        select row_number, content -> 'exercise' as exercise from job_rows
        where job_id = cast(:job as uuid) and outcome is null
        order by row_number limit cast(:rows as integer)
      ), r as (
        select p.row_number, x.* from page p
        cross join lateral jsonb_to_record(p.exercise) as x({record})
      ), g as (
        select r.*, coalesce(e.id, r.id) as effective_id,
          case when e.id is null then 'created'
            when row ({e.content}) is distinct from row ({r.content}) then 'updated'
            else 'unchanged' end as outcome
        from r left join exercises e on e.slug = r.slug and {owned}
      ), settled as (
        update job_rows j set outcome = g.outcome
        from g where j.job_id = cast(:job as uuid) and j.row_number = g.row_number
        returning j.row_number
      )\
      """;

  private static final String COUNT = " select count(*) as settled from settled";

  private static final String WRITE =
      """
      , written as (
        insert into exercises as e (id, owner_id, {content})
        select g.effective_id, cast(:owner as uuid), {g.content} from g
        where g.outcome <> 'unchanged' order by g.slug
        on conflict (id) do update
        set ({content}) = row ({excluded.content}), version = e.version + 1
        returning e.*
      ), noted as (
        insert into index_outbox (exercise_id, operation) select id, 'upsert' from written
      ){audited}\
      """;

  private static final String COMPARE_PAGE = ExerciseSql.of(PAGE + COUNT);
  private static final String WRITE_PAGE = ExerciseSql.of(PAGE + WRITE + COUNT);

  private final Database database;
  private final ExerciseBatchRepository exercises;

  @Inject
  ImportRepository(Database database, ExerciseBatchRepository exercises) {
    this.database = database;
    this.exercises = exercises;
  }

  /**
   * A row to be stored.
   *
   * @param rowNumber its number
   * @param content {@code exercise}, or what is wrong as {@code error}
   * @param outcome {@code failed} for a bad row
   */
  record StoredRow(int rowNumber, Map<String, Object> content, @Nullable RowOutcome outcome) {}

  /** Stores rows in a few statements; a row that is there already stays. */
  void insert(UUID jobId, List<StoredRow> rows) {
    var batch = new ArrayList<StoredRow>();
    int characters = 0;
    for (var row : rows) {
      int length = Json.write(row).length();
      if (characters + length > MAX_BATCH_CHARACTERS) {
        insertBatch(jobId, batch);
        batch.clear();
        characters = 0;
      }
      batch.add(row);
      characters += length;
    }
    insertBatch(jobId, batch);
  }

  private void insertBatch(UUID jobId, List<StoredRow> batch) {
    var _ =
        database.run(
            Statement.idempotentWrite(
                    """
                    insert into job_rows (job_id, row_number, content, outcome)
                    select cast(:job as uuid), r.row_number, r.content, r.outcome
                    from jsonb_to_recordset(cast(:rows as jsonb))
                      as r(row_number integer, content jsonb, outcome text)
                    on conflict do nothing
                    """)
                .bind("job", jobId)
                .bindRows("rows", batch));
  }

  /**
   * Settles the next rows that are not settled yet; a page is done as a whole or not at all.
   *
   * @param actorId who imports them
   * @param ownerId whose exercises they are; null for the shared library
   * @param dryRun whether only to note what would become of them
   * @return how many there were
   */
  int settlePage(UUID jobId, UUID actorId, @Nullable UUID ownerId, boolean dryRun, int rows) {
    return database.transaction(
        () -> {
          exercises.lock(ownerId);
          var page =
              Statement.idempotentWrite(dryRun ? COMPARE_PAGE : WRITE_PAGE)
                  .bind("job", jobId)
                  .bind("owner", ownerId)
                  .bind("rows", rows);
          return database
              .run(dryRun ? page : page.bind("actor", actorId))
              .getFirst()
              .integer("settled");
        });
  }

  /** How many rows are settled already. */
  int countSettled(UUID jobId) {
    return counts(jobId).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many rows ended how. */
  Map<RowOutcome, Integer> counts(UUID jobId) {
    var counts = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
    for (var row :
        database.run(
            Statement.read(
                    """
                    select outcome, count(*) as rows from job_rows
                    where job_id = cast(:job as uuid) and outcome is not null
                    group by outcome
                    """)
                .bind("job", jobId))) {
      counts.put(row.word("outcome", RowOutcome.class), row.integer("rows"));
    }
    return counts;
  }

  /** The first bad rows. */
  List<ImportResult.RowError> errors(UUID jobId) {
    return database
        .run(
            Statement.read(
                    """
                    select row_number, content ->> 'error' as error from job_rows
                    where job_id = cast(:job as uuid) and outcome = 'failed'
                    order by row_number limit cast(:limit as integer)
                    """)
                .bind("job", jobId)
                .bind("limit", MAX_ERRORS))
        .stream()
        .map(ImportRepository::error)
        .toList();
  }

  private static ImportResult.RowError error(Row row) {
    return new ImportResult.RowError(row.integer("row_number"), row.text("error"));
  }
}
