package trainwright.core.program.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.view.ProgramStatus;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.Words;

/** The table fitness_programs, and the outline that is stored with a program. */
public final class ProgramRepository {
  private static final String INSERT =
      """
      with added as (
        insert into fitness_programs
          (id, user_id, program_type, goal, request, request_hash, rules_version, overview,
           start_date, end_date, weeks, planner, prompt_hash, report, created_at, updated_at)
        values (cast(:id as uuid), cast(:user_id as uuid), cast(:program_type as text),
          cast(:goal as text), cast(:request as jsonb), cast(:hash as text),
          cast(:rules as integer), cast(:overview as text), cast(:start_date as date),
          cast(:end_date as date), cast(:weeks as integer), cast(:planner as text),
          cast(:prompt_hash as text),
          cast(:report as jsonb), cast(:now as timestamptz), cast(:now as timestamptz))
        on conflict (id) do nothing
        returning id, user_id, planner
      ), months as (
        insert into macrocycles
          (id, user_id, program_id, order_index, length_weeks, start_date, end_date)
        select m.id, user_id, added.id, m.order_index, m.length_weeks, m.start_date, m.end_date
        from added, jsonb_to_recordset(cast(:macrocycles as jsonb)) as m(
          id uuid, order_index integer, length_weeks integer, start_date date, end_date date)
      ), planned as (
        insert into mesocycles
          (id, user_id, program_id, macrocycle_id, order_index, phase, weeks, weekly_targets,
           start_date, end_date, planner)
        select m.id, user_id, added.id, m.macrocycle_id, m.order_index, m.phase, m.weeks,
          m.weekly_targets, m.start_date, m.end_date, added.planner
        from added, jsonb_to_recordset(cast(:mesocycles as jsonb)) as m(
          id uuid, macrocycle_id uuid, order_index integer, phase text, weeks integer,
          weekly_targets jsonb, start_date date, end_date date)
      )
      select id from added
      """;

  private static final String LIST =
      """
      select id, program_type, left(goal, 300) as goal, overview, status, start_date, end_date,
        weeks, planner, version, created_at, updated_at
      from fitness_programs
      where user_id = cast(:user_id as uuid)
        and (created_at, id) < (
          coalesce(cast(:after_time as timestamptz), 'infinity'),
          coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        and (cast(:types as text) = ''
          or program_type = any (string_to_array(cast(:types as text), ',')))
        and (cast(:statuses as text) = ''
          or status = any (string_to_array(cast(:statuses as text), ',')))
      order by created_at desc, id desc
      limit cast(:limit as integer)
      """;

  private static final String DELETE =
      """
      with deleted as (
        delete from fitness_programs
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
          and version = cast(:version as bigint)
        returning id
      )
      select exists (select from deleted) as done, exists (
        select from fitness_programs
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)) as found
      """;

  private static final String CHANGE_GOAL =
      """
      with changed as (
        update fitness_programs set goal = cast(:goal as text), version = version + 1
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)
          and version = cast(:version as bigint)
        returning id
      )
      select exists (select from changed) as done, exists (
        select from fitness_programs
        where id = cast(:id as uuid) and user_id = cast(:user_id as uuid)) as found
      """;

  private final Database database;

  @Inject
  ProgramRepository(Database database) {
    this.database = database;
  }

  /** Stores a program with its outline; answers whether it is new. */
  boolean insert(UUID userId, NewProgram program) {
    var outline = program.made().value();
    var request = outline.request();
    return !database
        .run(
            Statement.idempotentWrite(INSERT)
                .bind("id", outline.id())
                .bind("user_id", userId)
                .bind("program_type", request.programType())
                .bind("goal", request.goal())
                .bind("request", RequestTreeRule.tree(request))
                .bind("hash", program.requestHash())
                .bind("rules", program.rulesVersion())
                .bind("overview", outline.overview())
                .bind("start_date", outline.startDate())
                .bind("end_date", outline.endDate())
                .bind("weeks", request.weeks())
                .bind("planner", program.made().planner())
                .bind("prompt_hash", program.made().promptHash())
                .bind("report", program.report())
                .bind("now", program.now())
                .bindRows("macrocycles", OutlineRows.macrocycles(outline))
                .bindRows("mesocycles", OutlineRows.mesocycles(outline)))
        .isEmpty();
  }

  /**
   * The user's programs that pass the filter, newest first, at most {@code limit}.
   *
   * @param after the program before the first one; null for the start
   */
  List<ProgramSummary> list(
      UUID userId, ProgramFilter filter, @Nullable ProgramPlace after, int limit) {
    return database
        .run(
            Statement.read(LIST)
                .bind("user_id", userId)
                .bind("after_time", after == null ? null : after.createdAt())
                .bind("after_id", after == null ? null : after.id())
                .bind("types", joined(filter.programTypes()))
                .bind("statuses", joined(filter.statuses()))
                .bind("limit", limit))
        .stream()
        .map(ProgramRepository::summary)
        .toList();
  }

  private static String joined(List<? extends Enum<?>> words) {
    return words.stream().map(Words::of).collect(Collectors.joining(","));
  }

  private static ProgramSummary summary(Row row) {
    return new ProgramSummary(
        row.id("id"),
        row.word("program_type", ProgramType.class),
        row.text("goal"),
        row.text("overview"),
        row.word("status", ProgramStatus.class),
        row.date("start_date"),
        row.date("end_date"),
        row.integer("weeks"),
        row.text("planner"),
        row.whole("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  /**
   * Removes a version of the user's program with all that hangs on it.
   *
   * @throws Problem {@code NOT_FOUND}, or {@code STALE} when it has another version
   */
  void delete(UUID userId, UUID id, long version) {
    settle(id, Statement.idempotentWrite(DELETE), userId, version);
  }

  /**
   * Writes another goal over that of a version of the user's program.
   *
   * @throws Problem {@code NOT_FOUND}, or {@code STALE} when it has another version
   */
  public void changeGoal(UUID userId, UUID id, long version, String goal) {
    settle(id, Statement.once(CHANGE_GOAL).bind("goal", goal), userId, version);
  }

  private void settle(UUID id, Statement statement, UUID userId, long version) {
    var row =
        database
            .run(statement.bind("id", id).bind("user_id", userId).bind("version", version))
            .getFirst();
    if (!row.truth("found")) {
      throw Problem.notFound("program", id);
    }
    if (!row.truth("done")) {
      throw stale();
    }
  }

  /** What a write to a version that is no longer there meets. */
  public static Problem stale() {
    return Problem.of(
        Problem.Code.STALE, "the program has changed since it was read; read it again");
  }
}
