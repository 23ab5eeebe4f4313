package trainwright.core.user;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** The users table. */
public final class UserRepository {
  private final Database database;

  @Inject
  UserRepository(Database database) {
    this.database = database;
  }

  /** The id of the user with this subject, who is created with {@code newId} when unknown. */
  UUID insertOrGet(String subject, UUID newId) {
    return database
        .run(
            Statement.idempotentWrite(
                    """
                    with found as (
                      select id from users where subject = cast(:subject as text)
                    ), added as (
                      insert into users (id, subject)
                      select cast(:id as uuid), cast(:subject as text)
                      where not exists (select from found)
                      on conflict (subject) do update set subject = excluded.subject
                      returning id
                    )
                    select id from found union all select id from added
                    """)
                .bind("subject", subject)
                .bind("id", newId))
        .getFirst()
        .id("id");
  }
}
