package trainwright.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Clip;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.ExerciseRows;
import trainwright.core.exercise.Tag;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.VectorIndex;

/**
 * The exercises table, searched: what matches by word, together with what the vector index found,
 * held against the hard filter and ranked.
 */
final class SearchRepository {
  private static final String SEARCH = SearchSql.SEARCH.replace("{columns}", ExerciseRows.COLUMNS);

  private final Database database;

  @Inject
  SearchRepository(Database database) {
    this.database = database;
  }

  /** The hits of every search, best first, in one statement. */
  List<List<SearchHit>> search(List<Search> searches) {
    var hits = new ArrayList<List<SearchHit>>();
    searches.forEach(_ -> hits.add(new ArrayList<>()));
    var founds = new ArrayList<Found>();
    for (var row : database.run(Statement.read(SEARCH).bindRows("searches", searches))) {
      founds.addAll(found(row));
    }
    founds.sort(Comparator.comparingInt(Found::place));
    founds.forEach(found -> hits.get(found.no()).add(found.hit()));
    return hits;
  }

  private static List<Found> found(Row row) {
    var exercise = ExerciseRows.exercise(row);
    var clip = row.findJson("clip").map(json -> Json.convert(json, Clip.class)).orElse(null);
    return List.of(Json.convert(row.json("found"), FoundRow[].class)).stream()
        .map(found -> new Found(found.no(), found.place(), hit(exercise, clip, found)))
        .toList();
  }

  private static SearchHit hit(Exercise exercise, @Nullable Clip clip, FoundRow found) {
    var matched = found.words() == null ? List.of("meaning") : found.words();
    return new SearchHit(exercise, found.score(), found.cosine(), matched, clip);
  }

  private record Found(int no, int place, SearchHit hit) {}

  private record FoundRow(
      int no, int place, double score, @Nullable Double cosine, @Nullable List<String> words) {}

  /**
   * One search in the columns of {@code jsonb_to_recordset}; null where there is no condition.
   *
   * @param no its place among the searches
   * @param size how many hits at most
   * @param terms what is looked up by word
   * @param near what the vector index found, none below the floor
   */
  record Search(
      int no,
      UUID userId,
      int size,
      boolean diverse,
      @Nullable Set<Category> categories,
      @Nullable Set<Equipment> available,
      Set<BodyArea> spare,
      Set<Tag> tags,
      Set<UUID> excluded,
      @Nullable Integer minLevel,
      @Nullable Integer maxLevel,
      @Nullable Integer minIntensity,
      @Nullable Integer maxIntensity,
      List<QueryWords.Term> terms,
      List<VectorIndex.Hit> near) {

    static Search of(
        int no, SearchRequest request, List<QueryWords.Term> terms, List<VectorIndex.Hit> near) {
      var filter = request.filter();
      return new Search(
          no,
          request.userId(),
          request.limit(),
          request.diverse(),
          filter.categories().isEmpty() ? null : filter.categories(),
          filter.available(),
          filter.spare(),
          filter.tags(),
          filter.excluded(),
          filter.minLevel(),
          filter.maxLevel(),
          filter.minIntensity(),
          filter.maxIntensity(),
          terms,
          near);
    }
  }
}
