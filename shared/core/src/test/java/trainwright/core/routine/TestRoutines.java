package trainwright.core.routine;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import trainwright.platform.Database;
import trainwright.platform.Ids;
import trainwright.platform.Statement;

/** Routines for tests of other domains. */
public final class TestRoutines {
  private static final Ids IDS = new Ids(InstantSource.system());

  private TestRoutines() {}

  /** The repository on a database. */
  public static RoutineRepository repository(Database database) {
    return new RoutineRepository(database);
  }

  /** The exercises that routine_exercises has for a routine, in order. */
  public static List<UUID> places(Database database, UUID routine) {
    return database
        .run(
            Statement.read(
                    """
                    select exercise_id from routine_exercises
                    where routine_id = cast(:id as uuid) order by position
                    """)
                .bind("id", routine))
        .stream()
        .map(row -> row.id("exercise_id"))
        .toList();
  }

  /** A new exercise of one user, about which nothing is known but its name. */
  public static UUID privateExercise(Database database, UUID user) {
    var id = IDS.next();
    var _ =
        database.run(
            Statement.once(
                    """
                    insert into exercises (id, owner_id, slug, name, category)
                    values (cast(:id as uuid), cast(:user as uuid), cast(:slug as text), 'Own',
                      'conditioning')
                    """)
                .bind("id", id)
                .bind("user", user)
                .bind("slug", "own-" + id));
    return id;
  }
}
