package trainwright.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainwright.platform.Json;

/**
 * Queries in the words people use, each judged by hand against the whole library.
 *
 * @param note how they were judged
 * @param queries the queries
 */
record JudgedQueries(String note, List<Query> queries) {
  private static final String FILE = "judged-queries.json";
  private static final int HELD_OUT = 3;

  /** Copies the queries. */
  JudgedQueries {
    queries = List.copyOf(queries);
  }

  /**
   * One query.
   *
   * @param query what a person types
   * @param grades by grade 1 to 3 the slugs of the exercises that deserve it; all others 0
   */
  record Query(String query, Map<String, List<String>> grades) {
    /** Copies the grades. */
    Query {
      grades = Map.copyOf(grades);
    }

    /** The grade of every slug that has one. */
    Map<String, Integer> gradeOfSlug() {
      var graded = new HashMap<String, Integer>();
      grades.forEach(
          (grade, slugs) -> slugs.forEach(slug -> graded.put(slug, Integer.valueOf(grade))));
      return graded;
    }
  }

  /** The judged queries of this build. */
  static JudgedQueries read() {
    try (var in = JudgedQueries.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(text, JudgedQueries.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the query at this place is never looked at while tuning: every third. */
  static boolean isHeldOut(int place) {
    return place % HELD_OUT == HELD_OUT - 1;
  }
}
