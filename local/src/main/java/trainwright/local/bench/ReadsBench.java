package trainwright.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import trainwright.platform.Json;

/**
 * Reads over HTTP, one after another: exercises, and routines with 1,000 and 100,000 stored for one
 * user. The two sizes stand in two databases and are asked in turn, so that a slower moment of the
 * machine meets both.
 */
final class ReadsBench implements Benchmark {
  private static final int SMALL = 1_000;
  private static final int LARGE = 100_000;
  private static final int WARM_UP = 3_000;
  private static final int ROUNDS = 1_000;
  private static final int SLICES = 5;

  @Override
  public void run(PrintStream out) throws Exception {
    try (var small = Side.filled(SMALL);
        var large = Side.filled(LARGE)) {
      small.warmUp();
      large.warmUp();
      for (var path : small.paths().keySet()) {
        compare(out, path, small, large);
      }
    }
  }

  private static void compare(PrintStream out, String name, Side small, Side large)
      throws Exception {
    var times = SideBySide.of(SLICES, () -> small.measure(name), () -> large.measure(name));
    out.println(name);
    out.println("  %,7d routines: %s".formatted(SMALL, times.small()));
    out.println("  %,7d routines: %s".formatted(LARGE, times.large()));
    out.println(times.ratios());
  }

  /** One server with its database. */
  private record Side(BenchDatabase database, ServerProcess server, Map<String, String> paths)
      implements AutoCloseable {

    static Side filled(int routines) throws Exception {
      var database = new BenchDatabase();
      var server = ServerProcess.on(database.jdbcUrl());
      var made =
          Json.tree(
              server.post(
                  "/v1/routines/compile",
                  Json.write(Map.of("user_requirements", "20 minutes full body", "seed", 1))));
      var id = made.get("routine_id").asText();
      database.growRoutines(id, routines);
      var exercise = made.at("/routine_data/exercises/0/exercise_id").asText();
      var paths = new LinkedHashMap<String, String>();
      paths.put("GET /v1/exercises/{id}", "/v1/exercises/" + exercise);
      paths.put("GET /v1/exercises", "/v1/exercises");
      paths.put(
          "GET /v1/exercises?category&equipment", "/v1/exercises?category=push&equipment=wall");
      paths.put("GET /v1/routines/{id}", "/v1/routines/" + id);
      paths.put("GET /v1/routines", "/v1/routines");
      paths.put("GET /v1/routines, page 50", "/v1/routines?cursor=" + cursorOfPage(server, 50));
      paths.put("GET /v1/routines?q", "/v1/routines?q=body");
      return new Side(database, server, paths);
    }

    private static String cursorOfPage(ServerProcess server, int page) throws Exception {
      var next = "";
      for (int i = 1; i < page; i++) {
        next =
            "?cursor=" + Json.tree(server.get("/v1/routines" + next)).get("next_cursor").asText();
      }
      return next.substring("?cursor=".length());
    }

    /** Asks all in turn, so that what is measured first meets no younger server than the last. */
    void warmUp() throws Exception {
      for (int i = 0; i < WARM_UP / paths.size(); i++) {
        for (var path : paths.values()) {
          server.get(path);
        }
      }
    }

    Latencies measure(String name) throws Exception {
      var path = java.util.Objects.requireNonNull(paths.get(name));
      return Latencies.of(0, ROUNDS / SLICES, _ -> server.get(path));
    }

    @Override
    public void close() throws IOException {
      server.close();
      database.close();
    }
  }
}
