package trainwright.core.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.inject.Inject;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Problem;
import trainwright.platform.VectorIndex;

/** Asks the vector index what is nearest in meaning, and bears that it may be down. */
final class NearestPoints {
  private static final int LEAST = 50;
  private static final int MOST = 200;

  private final Embeddings embeddings;
  private final VectorIndex index;
  private final KnownMeanings meanings;

  @Inject
  NearestPoints(Embeddings embeddings, VectorIndex index) {
    this.embeddings = embeddings;
    this.index = index;
    this.meanings = new KnownMeanings(embeddings);
  }

  /**
   * For each search the points that are near enough to be on topic, best first; empty when the
   * embeddings or the index are down or not configured.
   */
  Optional<List<List<VectorIndex.Hit>>> find(
      List<SearchRequest> requests, List<QueryWords> queries) {
    if (!embeddings.configured() || !index.configured()) {
      return Optional.empty();
    }
    try {
      return Optional.of(together(calls(requests, queries)));
    } catch (Problem problem) {
      if (problem.code() == Problem.Code.UNAVAILABLE) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  /** A call for each search; one without any word finds nothing and has no meaning to embed. */
  private List<Callable<List<VectorIndex.Hit>>> calls(
      List<SearchRequest> requests, List<QueryWords> queries) {
    var vectors = embed(queries.stream().map(QueryWords::meaning).filter(m -> !m.isEmpty()));
    var calls = new ArrayList<Callable<List<VectorIndex.Hit>>>();
    for (int no = 0; no < requests.size(); no++) {
      var request = requests.get(no);
      if (queries.get(no).meaning().isEmpty()) {
        calls.add(List::of);
      } else {
        var meaning = vectors.next();
        calls.add(() -> search(request, meaning));
      }
    }
    return calls;
  }

  private Iterator<Embedding> embed(Stream<String> texts) {
    return meanings.embed(texts.toList()).iterator();
  }

  private List<VectorIndex.Hit> search(SearchRequest request, Embedding meaning) {
    var filter = request.filter();
    int limit = Math.min(MOST, Math.max(LEAST, 2 * request.limit()) + filter.excluded().size());
    return index.search(meaning, ExercisePoint.filter(request.userId(), filter), limit).stream()
        .filter(hit -> hit.score() >= embeddings.scoreFloor())
        .toList();
  }

  /** Runs the calls at the same time: on AWS each goes over the network. */
  private static <T> List<T> together(List<Callable<T>> calls) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(NearestPoints::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private static <T> T result(Future<T> call) {
    if (call.state() == Future.State.FAILED && call.exceptionNow() instanceof Problem problem) {
      throw problem;
    }
    return call.resultNow();
  }
}
