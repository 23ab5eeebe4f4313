package trainwright.core.compile.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.search.ExerciseFilter;
import trainwright.core.search.SearchHit;
import trainwright.core.search.SearchRequest;
import trainwright.core.search.SearchResult;
import trainwright.platform.Json;
import trainwright.platform.Prompt;

/**
 * The whole library in memory and a plain search by words: planning needs no database to be tried.
 */
public final class Library {
  private static final List<String> FILES =
      List.of("push", "pull", "squat", "hinge", "core", "mobility", "conditioning");
  public static final List<Exercise> EXERCISES = load();
  private static final Map<UUID, Set<String>> WORDS = words();

  private Library() {}

  private static List<Exercise> load() {
    var exercises = new ArrayList<Exercise>();
    for (var file : FILES) {
      var text = Prompt.resource(Library.class, "/migrations/library/" + file + ".json");
      Json.tree(text).forEach(node -> exercises.add(exercise(node)));
    }
    return List.copyOf(exercises);
  }

  private static Exercise exercise(JsonNode node) {
    var full = (ObjectNode) node;
    full.putNull("owner_id");
    full.put("version", 1);
    full.put("created_at", "2026-01-01T00:00:00Z");
    full.put("updated_at", "2026-01-01T00:00:00Z");
    return Json.convert(full, Exercise.class);
  }

  private static Map<UUID, Set<String>> words() {
    var words = new HashMap<UUID, Set<String>>();
    for (var e : EXERCISES) {
      words.put(e.id(), words(e.name() + " " + e.benefits() + " " + e.counteracts()));
    }
    return words;
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (var word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.length() > 3) {
        words.add(word.substring(0, Math.min(5, word.length())));
      }
    }
    return words;
  }

  static Exercise bySlug(String slug) {
    return EXERCISES.stream().filter(e -> e.slug().equals(slug)).findFirst().orElseThrow();
  }

  public static List<SearchResult> runAll(List<SearchRequest> requests) {
    return requests.stream().map(Library::run).toList();
  }

  private static SearchResult run(SearchRequest request) {
    var wanted = words(request.text());
    var hits =
        EXERCISES.stream()
            .filter(e -> passes(e, request.filter()))
            .map(e -> new SearchHit(e, score(e, wanted), null, List.of(), null))
            .sorted(Comparator.comparingDouble(SearchHit::score).reversed())
            .toList();
    var found = request.diverse() ? diverse(hits) : hits;
    return new SearchResult(
        found.stream().limit(request.limit()).toList(), SearchResult.Mode.LEXICAL, false);
  }

  private static double score(Exercise exercise, Set<String> wanted) {
    long shared =
        wanted.stream().filter(WORDS.getOrDefault(exercise.id(), Set.of())::contains).count();
    return wanted.isEmpty() ? 0 : (double) shared / wanted.size();
  }

  private static List<SearchHit> diverse(List<SearchHit> hits) {
    var seen = new HashMap<MovementPattern, Integer>();
    record Ranked(SearchHit hit, int round) {}
    return hits.stream()
        .map(h -> new Ranked(h, seen.merge(pattern(h), 1, Integer::sum)))
        .sorted(Comparator.comparingInt(Ranked::round))
        .map(Ranked::hit)
        .toList();
  }

  private static MovementPattern pattern(SearchHit hit) {
    var pattern = hit.exercise().movementPattern();
    return pattern == null ? MovementPattern.BREATHING : pattern;
  }

  private static boolean passes(Exercise e, ExerciseFilter f) {
    return (f.categories().isEmpty() || f.categories().contains(e.category()))
        && (f.available() == null || f.available().containsAll(e.equipment()))
        && e.contraindications().stream().noneMatch(f.spare()::contains)
        && atMost(e.level(), f.maxLevel())
        && atMost(e.intensity(), f.maxIntensity())
        && e.tags().containsAll(f.tags())
        && !f.excluded().contains(e.id());
  }

  private static boolean atMost(
      @org.jspecify.annotations.Nullable Integer figure,
      @org.jspecify.annotations.Nullable Integer bound) {
    return bound == null || (figure != null && figure <= bound);
  }
}
