package trainwright.core.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import trainwright.core.search.SearchRepository.Search;
import trainwright.core.search.SearchRepository.Term;
import trainwright.platform.VectorIndex;

/**
 * Finds exercises by meaning and by word. When the embeddings or the vector index are down it finds
 * them by word alone and says so.
 */
public final class SearchExercises {
  private final SearchRepository repository;
  private final NearestPoints nearest;

  @Inject
  SearchExercises(SearchRepository repository, NearestPoints nearest) {
    this.repository = repository;
    this.nearest = nearest;
  }

  /** What fits one search, best first; nothing when nothing does. */
  public SearchResult run(SearchRequest request) {
    return runAll(List.of(request)).getFirst();
  }

  /**
   * What fits each of a few searches (up to eight), in their order: one statement and one call of
   * the embedding model for all of them.
   */
  public List<SearchResult> runAll(List<SearchRequest> requests) {
    var queries = requests.stream().map(request -> QueryWords.of(request.text())).toList();
    var near = nearest.find(requests, queries);
    var mode = near.isPresent() ? SearchResult.Mode.HYBRID : SearchResult.Mode.LEXICAL;
    var terms = new LinkedHashMap<Term, Integer>();
    var searches = searches(requests, queries, near, terms);
    var answer = repository.search(searches, List.copyOf(terms.keySet()));
    boolean indexBehind = near.isPresent() && answer.indexBehind();
    return answer.hits().stream()
        .map(hits -> new SearchResult(RelevanceRule.normalised(hits, mode), mode, indexBehind))
        .toList();
  }

  /** The searches, with their terms numbered in {@code terms}, each term once. */
  private static List<Search> searches(
      List<SearchRequest> requests,
      List<QueryWords> queries,
      Optional<List<List<VectorIndex.Hit>>> near,
      Map<Term, Integer> terms) {
    var searches = new ArrayList<Search>();
    for (int no = 0; no < requests.size(); no++) {
      var request = requests.get(no);
      var found = near.isPresent() ? near.get().get(no) : List.<VectorIndex.Hit>of();
      var numbers = new ArrayList<Integer>();
      if (found.size() < request.limit() || !request.meaningSuffices()) {
        for (var asked : queries.get(no).terms()) {
          numbers.add(terms.computeIfAbsent(new Term(request.userId(), asked), _ -> terms.size()));
        }
      }
      searches.add(Search.of(no, request, numbers, found));
    }
    return searches;
  }
}
