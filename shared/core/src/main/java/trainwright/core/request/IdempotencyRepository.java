package trainwright.core.request;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Response;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The idempotency_keys table. */
public final class IdempotencyRepository {
  /**
   * Longer than any request may take, which the gateway ends at 30 s; then a claim counts as left
   * behind by a crash.
   */
  private static final Duration LEASE = Duration.ofSeconds(35);

  private static final Duration KEPT = Duration.ofHours(24);

  private final Database database;

  @Inject
  IdempotencyRepository(Database database) {
    this.database = database;
  }

  /**
   * One attempt to run a request.
   *
   * @param claimId made for this attempt alone
   * @param userId who asks
   * @param key the caller's key
   * @param requestHash what identifies the request's content
   * @param newId the resource's id, should the key be new
   */
  record Attempt(UUID claimId, UUID userId, String key, String requestHash, UUID newId) {}

  /**
   * Claims a key. A row that another attempt inserts at this very moment is not yet visible to this
   * statement: it then answers nothing and is run again.
   */
  IdempotencyClaim claim(Attempt attempt, Instant now) {
    List<Row> rows;
    do {
      rows = database.run(claimStatement(attempt, now));
    } while (rows.isEmpty());
    return read(rows, attempt);
  }

  /** A stored answer comes in parts, because a row of a result may not be large. */
  private static Statement claimStatement(Attempt attempt, Instant now) {
    return Statement.idempotentWrite(
            """
            with claimed as (
              insert into idempotency_keys as held
                (user_id, key, request_hash, resource_id, claim_id, lease_until, expires_at)
              values (cast(:user_id as uuid), cast(:key as text), cast(:request_hash as text),
                cast(:new_id as uuid), cast(:claim_id as uuid), cast(:lease_until as timestamptz),
                cast(:expires_at as timestamptz))
              on conflict (user_id, key) do update set
                resource_id = case when held.expires_at <= cast(:now as timestamptz)
                  then excluded.resource_id else held.resource_id end,
                request_hash = excluded.request_hash,
                claim_id = excluded.claim_id,
                lease_until = excluded.lease_until,
                expires_at = excluded.expires_at,
                status = null, headers = null, response = null
              where held.expires_at <= cast(:now as timestamptz)
                or held.claim_id = excluded.claim_id
                or (held.status is null and held.lease_until <= cast(:now as timestamptz)
                    and held.request_hash = excluded.request_hash)
              returning claim_id, request_hash, resource_id, status, headers, response
            ), found as (
              select * from claimed
              union all
              select claim_id, request_hash, resource_id, status, headers, response
              from idempotency_keys
              where user_id = cast(:user_id as uuid) and key = cast(:key as text)
                and not exists (select from claimed)
            )
            select claim_id, request_hash, resource_id, status,
              case when part = 0 then headers end as headers,
              substr(response, part * 12000 + 1, 12000) as response
            from found, generate_series(0, coalesce(length(response) / 12000, 0)) as part
            order by part
            """)
        .bind("user_id", attempt.userId())
        .bind("key", attempt.key())
        .bind("request_hash", attempt.requestHash())
        .bind("new_id", attempt.newId())
        .bind("claim_id", attempt.claimId())
        .bind("lease_until", now.plus(LEASE))
        .bind("expires_at", now.plus(KEPT))
        .bind("now", now);
  }

  private static IdempotencyClaim read(List<Row> rows, Attempt attempt) {
    var first = rows.getFirst();
    if (first.id("claim_id").equals(attempt.claimId())) {
      return new IdempotencyClaim.Run(first.id("resource_id"));
    }
    if (!first.text("request_hash").equals(attempt.requestHash())) {
      return new IdempotencyClaim.OtherRequest();
    }
    if (first.isNull("status")) {
      return new IdempotencyClaim.Running();
    }
    var body = rows.stream().map(row -> row.text("response")).collect(Collectors.joining());
    return new IdempotencyClaim.Answered(
        new Response(first.integer("status"), headers(first), body));
  }

  private static Map<String, String> headers(Row row) {
    var headers = new LinkedHashMap<String, String>();
    row.json("headers")
        .properties()
        .forEach(entry -> headers.put(entry.getKey(), entry.getValue().textValue()));
    return headers;
  }

  /** Keeps the answer of the attempt that holds the key; a late one changes nothing. */
  void store(Attempt attempt, Response response) {
    var _ =
        database.run(
            Statement.idempotentWrite(
                    """
                    update idempotency_keys
                    set status = cast(:status as integer), headers = cast(:headers as jsonb),
                      response = cast(:response as text)
                    where user_id = cast(:user_id as uuid) and key = cast(:key as text)
                      and claim_id = cast(:claim_id as uuid)
                    """)
                .bind("status", response.status())
                .bind("headers", Json.toTree(response.headers()))
                .bind("response", response.body())
                .bind("user_id", attempt.userId())
                .bind("key", attempt.key())
                .bind("claim_id", attempt.claimId()));
  }

  /** Lets the next attempt run at once; the reserved id stays, since something may be stored. */
  void release(Attempt attempt, Instant now) {
    var _ =
        database.run(
            Statement.idempotentWrite(
                    """
                    update idempotency_keys set lease_until = cast(:now as timestamptz)
                    where user_id = cast(:user_id as uuid) and key = cast(:key as text)
                      and claim_id = cast(:claim_id as uuid) and status is null
                    """)
                .bind("now", now)
                .bind("user_id", attempt.userId())
                .bind("key", attempt.key())
                .bind("claim_id", attempt.claimId()));
  }

  /** Removes up to 10,000 keys that no longer replay anything; answers how many there were. */
  int deleteExpired(Instant now) {
    return database
        .run(
            Statement.idempotentWrite(
                    """
                    with deleted as (
                      delete from idempotency_keys where (user_id, key) in (
                        select user_id, key from idempotency_keys
                        where expires_at <= cast(:now as timestamptz) limit 10000)
                      returning key
                    )
                    select count(*) as deleted from deleted
                    """)
                .bind("now", now))
        .getFirst()
        .integer("deleted");
  }
}
