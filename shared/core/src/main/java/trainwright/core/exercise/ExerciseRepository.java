package trainwright.core.exercise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** The exercises table: the shared library, and what each user added for themselves. */
public final class ExerciseRepository {
  private static final String GET =
      ExerciseSql.of(
          """
          select {columns} from exercises e
          where e.id = cast(:id as uuid)
            and (e.owner_id is null or e.owner_id = cast(:user as uuid))
          """);

  private static final String LIST_BY_IDS =
      ExerciseSql.of(
          """
          select {columns}
          from unnest(cast(:ids as uuid[])) with ordinality as wanted(id, place)
          join exercises e on e.id = wanted.id
          where e.owner_id is null or e.owner_id = cast(:user as uuid)
          order by wanted.place
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
    return find(userId, id).orElseThrow(() -> Problem.notFound("exercise", id));
  }

  /** A shared exercise or one of the user's own, if there is one of this id. */
  public Optional<Exercise> find(UUID userId, UUID id) {
    return database.run(Statement.read(GET).bind("id", id).bind("user", userId)).stream()
        .map(ExerciseRows::exercise)
        .findFirst();
  }

  /** Those of these exercises that the user may see, in the order of the ids; at most 100 ids. */
  public List<Exercise> list(UUID userId, List<UUID> ids) {
    return database
        .run(Statement.read(LIST_BY_IDS).bindIds("ids", ids).bind("user", userId))
        .stream()
        .map(ExerciseRows::exercise)
        .toList();
  }
}
