package trainwright.core.exercise;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import trainwright.core.TestDatabase;
import trainwright.core.user.Caller;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.JsonFields;
import trainwright.platform.Request;

/** The use cases of exercises over a test's database, and short ways to call them. */
final class TestExercises {
  static final Ids IDS = new Ids(InstantSource.system());

  final TestDatabase database;
  final ExerciseRepository repository;
  final CreateExercise create;
  final ChangeExercise change;
  final DeleteExercise delete;
  final ListExercises list;

  TestExercises(TestDatabase database) {
    this.database = database;
    repository = new ExerciseRepository(database.port());
    create = new CreateExercise(repository);
    change = new ChangeExercise(repository);
    delete = new DeleteExercise(new ExerciseRemovalRepository(database.port()), database.port());
    list = new ListExercises(new ExerciseListRepository(database.port()));
  }

  static ExerciseContent content(String json) {
    return fields(json).read(ExerciseContent.class);
  }

  static JsonFields named(String name) {
    return fields(Json.write(Map.of("name", name, "category", "core")));
  }

  static JsonFields fields(String json) {
    return request(json, Map.of()).fields();
  }

  static Request request(String body, Map<String, List<String>> query) {
    return new Request("", "", Map.of(), query, Map.of(), body, null, "r");
  }

  Exercise create(UUID owner, String name) {
    return create.run(owner, owner, IDS.next(), named(name)).exercise();
  }

  static Caller caller(UUID user) {
    return new Caller(user, Set.of());
  }

  static Caller librarian(UUID user) {
    return new Caller(user, Set.of(Caller.LIBRARY_WRITE));
  }
}
