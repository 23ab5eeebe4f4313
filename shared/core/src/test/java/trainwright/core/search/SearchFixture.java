package trainwright.core.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.TestDatabase;
import trainwright.core.TestFiles;
import trainwright.platform.Statement;

/** A database, an index and embeddings that tests of this package look into and make fail. */
final class SearchFixture implements AutoCloseable {
  final TestDatabase database = new TestDatabase();
  final MapIndex index = new MapIndex();
  final WordEmbeddings embeddings = new WordEmbeddings();
  final TestFiles files = new TestFiles();
  Duration ahead = Duration.ZERO;
  final IndexOutboxRepository outbox = new IndexOutboxRepository(database.port());

  /** The real time, as the database's defaults are, and what a test goes ahead of it. */
  Instant now() {
    return Instant.now().plus(ahead);
  }

  SearchExercises search() {
    return new SearchExercises(
        new SearchRepository(database.port()), new NearestPoints(embeddings, index));
  }

  DrainIndexOutbox drain() {
    return new DrainIndexOutbox(
        outbox,
        new VectorIndexStateRepository(database.port()),
        embeddings,
        index,
        files,
        this::now);
  }

  DescribeVectorIndex describe() {
    return new DescribeVectorIndex(outbox, embeddings, index, this::now);
  }

  static SearchRequest request(UUID userId, String text, ExerciseFilter filter, int limit) {
    return new SearchRequest(text, userId, filter, limit, false);
  }

  static Set<String> slugs(SearchResult result) {
    var slugs = new TreeSet<String>();
    result.hits().forEach(hit -> slugs.add(hit.exercise().slug()));
    return slugs;
  }

  /** Adds an exercise and notes it for the index, as the exercises domain does. */
  UUID add(@Nullable UUID ownerId, String slug, String name) {
    var id = UUID.randomUUID();
    execute(
        """
        with added as (
          insert into exercises (id, owner_id, slug, name, category)
          values ('%s', %s, '%s', '%s', 'push') returning id)
        insert into index_outbox (exercise_id, operation) select id, 'upsert' from added
        """
            .formatted(id, ownerId == null ? "null" : "'" + ownerId + "'", slug, name));
    return id;
  }

  void rename(UUID id, String name) {
    execute(
        """
        with changed as (
          update exercises set name = '%s', version = version + 1 where id = '%s' returning id)
        insert into index_outbox (exercise_id, operation) select id, 'upsert' from changed
        """
            .formatted(name, id));
  }

  void delete(UUID id, String... videoPaths) {
    execute(
        """
        with gone as (delete from exercises where id = '%s' returning id)
        insert into index_outbox (exercise_id, operation, video_paths)
        select id, 'delete', '{%s}' from gone
        """
            .formatted(id, String.join(",", videoPaths)));
  }

  void execute(String sql) {
    var _ = database.port().run(Statement.once(sql));
  }

  long count(String what) {
    return database
        .port()
        .run(Statement.read("select count(*) as n from " + what))
        .getFirst()
        .whole("n");
  }

  List<String> column(String sql) {
    return database.port().run(Statement.read(sql)).stream().map(row -> row.text("v")).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
