package trainwright.local.bench;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import trainwright.cloud.JdbcDatabase;
import trainwright.core.search.ExerciseFilter;
import trainwright.core.search.SearchRequest;
import trainwright.migrations.Migrations;
import trainwright.onebox.FolderFileStore;
import trainwright.onebox.InProcessVectorIndex;
import trainwright.onebox.MiniLmEmbeddings;
import trainwright.onebox.Scratch;
import trainwright.platform.Statement;

/**
 * How good and how fast search is over the judged queries: by meaning alone, by words alone, and
 * both. In detail also each query's nDCG and first hits, and what is among the first ten of any
 * variant and was not judged: what a pooled judgement looks at.
 */
final class SearchBench implements Benchmark {
  private static final int DEPTH = 10;
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 500;
  private static final UUID NOBODY = new UUID(0, 0);

  private final boolean detailed;
  private final JudgedQueries judged = JudgedQueries.read();
  private final Map<UUID, String> slugs = new HashMap<>();

  SearchBench(boolean detailed) {
    this.detailed = detailed;
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "trainwright-bench");
    var embeddings = new MiniLmEmbeddings(folder.resolve("djl"));
    var index = new ListeningIndex(InProcessVectorIndex.inMemory(embeddings.dimensions()));
    try (var database = new JdbcDatabase(Scratch.database(), 4)) {
      var component =
          DaggerSearchBenchComponent.factory()
              .of(
                  database,
                  embeddings,
                  index,
                  new FolderFileStore(
                      folder.resolve("files"),
                      URI.create("http://127.0.0.1/files"),
                      InstantSource.system()),
                  InstantSource.system());
      var _ = component.loadLibrary().run(Migrations.libraryFiles());
      out.printf(
          "%d exercises indexed by %s, %d judged queries%n",
          component.drainIndexOutbox().run(), embeddings.model(), judged.queries().size());
      for (var row : database.run(Statement.read("select id, slug from exercises"))) {
        slugs.put(row.id("id"), row.text("slug"));
      }
      print(component, index, out);
    }
  }

  private void print(SearchBenchComponent component, ListeningIndex index, PrintStream out)
      throws Exception {
    Function<String, List<String>> both = query -> slugsOf(component, query);
    index.setDown(true);
    var lexical = rankings(both);
    index.setDown(false);
    var dense =
        rankings(
            query -> {
              var _ = both.apply(query);
              return index.lastFound().stream().map(hit -> slugs.get(hit.id())).toList();
            });
    var fused = rankings(both);
    out.printf("%-22s %9s %8s %9s %8s%n", "", "all", "", "held out", "");
    out.printf("%-22s %9s %8s %9s %8s%n", "", "recall@5", "nDCG@10", "recall@5", "nDCG@10");
    printQuality(out, "by meaning (dense)", dense);
    printQuality(out, "by words (lexical)", lexical);
    printQuality(out, "both", fused);
    out.println("a search, embedding and index included: " + latencies(both));
    if (detailed) {
      printQueries(out, dense, lexical, fused);
      printUnjudged(out, List.of(dense, lexical, fused));
    }
  }

  private static List<String> slugsOf(SearchBenchComponent component, String query) {
    var request = new SearchRequest(query, NOBODY, ExerciseFilter.NONE, DEPTH, false);
    return component.searchExercises().run(request).hits().stream()
        .map(hit -> hit.exercise().slug())
        .toList();
  }

  private List<List<String>> rankings(Function<String, List<String>> search) {
    return judged.queries().stream().map(query -> search.apply(query.query())).toList();
  }

  private void printQuality(PrintStream out, String name, List<List<String>> rankings) {
    out.printf(
        "%-22s %9.3f %8.3f %9.3f %8.3f%n",
        name,
        mean(rankings, Relevance::recallAt5, _ -> true),
        mean(rankings, Relevance::ndcgAt10, _ -> true),
        mean(rankings, Relevance::recallAt5, JudgedQueries::isHeldOut),
        mean(rankings, Relevance::ndcgAt10, JudgedQueries::isHeldOut));
  }

  /** A measure of a ranking against grades. */
  @FunctionalInterface
  private interface Measure {
    double of(List<String> ranking, Map<String, Integer> grades);
  }

  private double mean(List<List<String>> rankings, Measure measure, IntPredicate chosen) {
    var values = new ArrayList<Double>();
    for (int place = 0; place < rankings.size(); place++) {
      if (chosen.test(place)) {
        var grades = judged.queries().get(place).gradeOfSlug();
        values.add(measure.of(rankings.get(place), grades));
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private Latencies latencies(Function<String, List<String>> search) throws Exception {
    return Latencies.of(
        WARM_UP,
        ROUNDS,
        round -> {
          var _ = search.apply(judged.queries().get(round % judged.queries().size()).query());
        });
  }

  private void printQueries(
      PrintStream out,
      List<List<String>> dense,
      List<List<String>> lexical,
      List<List<String>> fused) {
    for (int place = 0; place < fused.size(); place++) {
      var query = judged.queries().get(place);
      var grades = query.gradeOfSlug();
      out.printf(
          "%n%s%s: dense %.2f lexical %.2f both %.2f%n",
          query.query(),
          JudgedQueries.isHeldOut(place) ? " (held out)" : "",
          Relevance.ndcgAt10(dense.get(place), grades),
          Relevance.ndcgAt10(lexical.get(place), grades),
          Relevance.ndcgAt10(fused.get(place), grades));
      for (var slug : fused.get(place)) {
        out.printf("  %d %s%n", grades.getOrDefault(slug, 0), slug);
      }
    }
  }

  private void printUnjudged(PrintStream out, List<List<List<String>>> variants) {
    for (int place = 0; place < judged.queries().size(); place++) {
      var query = judged.queries().get(place);
      var unjudged = new TreeSet<String>();
      for (var rankings : variants) {
        unjudged.addAll(
            rankings.get(place).subList(0, Math.min(DEPTH, rankings.get(place).size())));
      }
      unjudged.removeAll(query.gradeOfSlug().keySet());
      out.printf("%n%s%n  %s%n", query.query(), String.join(" ", unjudged));
    }
  }
}
