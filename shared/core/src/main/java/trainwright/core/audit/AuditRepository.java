package trainwright.core.audit;

import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.Words;

/** The audit_entries table, which is only ever read and added to. */
public final class AuditRepository {
  /** A page holds as many entries as fit into a result of the Data API, as lists of exercises. */
  private static final String LIST =
      """
      with page as (
        select * from audit_entries
        where id < coalesce(cast(:before as bigint), 9223372036854775807)
          and (cast(:types as text) = ''
            or resource_type = any (string_to_array(cast(:types as text), ',')))
          {actor}
          {resource}
        order by id desc
        limit cast(:limit as integer) + 1
      ), sized as (
        select page.*, count(*) over () as fetched, row_number() over (order by id desc) as place,
          sum(600 + 2 * octet_length(cast(changes as text))) over (order by id desc) as bytes
        from page
      )
      select s.id, s.occurred_at, s.actor_id, u.subject as actor_subject, s.database_role,
        s.action, s.resource_type, s.resource_id, s.changes, s.fetched
      from sized s left join users u on u.id = s.actor_id
      where s.place <= cast(:limit as integer) and (s.place = 1 or s.bytes <= 900000)
      order by s.id desc
      """;

  private static final String OF_ACTOR = "and actor_id = cast(:actor_id as uuid)";
  private static final String OF_RESOURCE = "and resource_id = cast(:resource_id as uuid)";

  private final Database database;

  @Inject
  AuditRepository(Database database) {
    this.database = database;
  }

  /**
   * The rows of a page.
   *
   * @param entries at most the limit
   * @param more whether older ones follow
   */
  record Rows(List<AuditEntry> entries, boolean more) {}

  /** The entries that meet the query, the newest first. */
  Rows list(AuditQuery query) {
    var rows = database.run(statement(query));
    boolean more = !rows.isEmpty() && rows.getFirst().integer("fetched") > rows.size();
    return new Rows(rows.stream().map(AuditRepository::entry).toList(), more);
  }

  private static Statement statement(AuditQuery query) {
    var sql =
        LIST.replace("{actor}", query.actorId() == null ? "" : OF_ACTOR)
            .replace("{resource}", query.resourceId() == null ? "" : OF_RESOURCE);
    var types = query.resourceTypes().stream().map(Words::of).collect(Collectors.joining(","));
    var statement =
        Statement.read(sql)
            .bind("before", query.before())
            .bind("types", types)
            .bind("limit", query.limit());
    if (query.actorId() != null) {
      statement = statement.bind("actor_id", query.actorId());
    }
    return query.resourceId() == null
        ? statement
        : statement.bind("resource_id", query.resourceId());
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.whole("id"),
        row.instant("occurred_at"),
        row.findId("actor_id").orElse(null),
        row.findText("actor_subject").orElse(null),
        row.text("database_role"),
        row.word("action", AuditAction.class),
        row.word("resource_type", AuditedType.class),
        row.id("resource_id"),
        row.json("changes"));
  }
}
