package trainwright.core.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Clip;
import trainwright.core.exercise.Equipment;
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
  /** More exercises waiting for the vector index than edits leave there for a while. */
  private static final int MANY_WAITING = 50;

  private static final String SEARCH = SearchSql.SEARCH.replace("{columns}", ExerciseRows.COLUMNS);

  private final Database database;

  @Inject
  SearchRepository(Database database) {
    this.database = database;
  }

  /**
   * The hits of every search, best first, in one statement.
   *
   * @param terms what the searches look up by word; a search names them by their place in this list
   */
  Answer search(List<Search> searches, List<Term> terms) {
    var hits = new ArrayList<List<SearchHit>>();
    searches.forEach(_ -> hits.add(new ArrayList<>()));
    var statement =
        Statement.read(SEARCH)
            .onePlan()
            .bindRows("searches", searches)
            .bindRows("terms", TermRow.numbered(terms));
    var founds = new ArrayList<Found>();
    boolean indexBehind = false;
    for (var row : database.run(statement)) {
      founds.addAll(found(row, searches, terms));
      indexBehind = row.whole("waiting") >= MANY_WAITING;
    }
    founds.sort(Comparator.comparingInt(Found::place));
    founds.forEach(found -> hits.get(found.no()).add(found.hit()));
    return new Answer(hits, indexBehind);
  }

  /**
   * What was found.
   *
   * @param hits those of each search, best first
   * @param indexBehind whether many exercises wait for the vector index
   */
  record Answer(List<List<SearchHit>> hits, boolean indexBehind) {}

  private static List<Found> found(Row row, List<Search> searches, List<Term> terms) {
    var exercise = ExerciseRows.exercise(row);
    var clip = row.findJson("clip").map(json -> Json.convert(json, Clip.class)).orElse(null);
    return List.of(Json.read(row.text("found"), FoundRow[].class)).stream()
        .map(
            found ->
                new Found(
                    found.no(),
                    found.place(),
                    new SearchHit(
                        exercise,
                        found.score(),
                        found.cosine(),
                        matched(found, searches, terms),
                        clip)))
        .toList();
  }

  private static List<String> matched(FoundRow found, List<Search> searches, List<Term> terms) {
    if (found.matched() == null) {
      return List.of("meaning");
    }
    var asked = searches.get(found.no()).terms();
    return BitSet.valueOf(new long[] {found.matched()}).stream()
        .mapToObj(bit -> terms.get(asked.get(bit)).asked())
        .filter(term -> term.kind() != QueryWords.Kind.PAIR)
        .map(QueryWords.Term::word)
        .distinct()
        .sorted()
        .toList();
  }

  private record Found(int no, int place, SearchHit hit) {}

  private record FoundRow(
      int no, int place, double score, @Nullable Double cosine, @Nullable Long matched) {}

  /**
   * What is looked up by word, for one search or several.
   *
   * @param userId whose private exercises are looked at beside the shared library
   */
  record Term(UUID userId, QueryWords.Term asked) {}

  /** A term in the columns of {@code jsonb_to_recordset}. */
  private record TermRow(
      int term, UUID userId, String word, List<String> lookups, QueryWords.Kind kind) {

    static List<TermRow> numbered(List<Term> terms) {
      return IntStream.range(0, terms.size())
          .mapToObj(
              no -> {
                var asked = terms.get(no).asked();
                return new TermRow(
                    no, terms.get(no).userId(), asked.word(), asked.lookups(), asked.kind());
              })
          .toList();
    }
  }

  /**
   * One search in the columns of {@code jsonb_to_recordset}; null where there is no condition.
   *
   * @param no its place among the searches
   * @param size how many hits at most
   * @param terms what is looked up by word, as places in the list of terms, at most 64
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
      List<Integer> terms,
      List<VectorIndex.Hit> near) {

    static Search of(
        int no, SearchRequest request, List<Integer> terms, List<VectorIndex.Hit> near) {
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
