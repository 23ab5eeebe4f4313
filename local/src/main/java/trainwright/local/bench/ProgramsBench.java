package trainwright.local.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.platform.Ids;
import trainwright.platform.Json;

/**
 * Programs by rules: how long planning one takes, alone and over HTTP with all its mesocycles, and
 * how long reads take with 1,000 and 100,000 mesocycles stored for one user. The two sizes stand in
 * two databases and are asked in turn, so that a slower moment of the machine meets both.
 */
final class ProgramsBench implements Benchmark {
  private static final int SMALL = 1_000;
  private static final int LARGE = 100_000;
  private static final int WARM_UP = 1_000;
  private static final int ROUNDS = 1_000;
  private static final int SLICES = 5;
  private static final int PLANNED = 200;
  private static final List<String> TYPES =
      List.of("strength", "calisthenics", "endurance", "hybrid", "shred", "rehab", "other");

  @Override
  public void run(PrintStream out) throws Exception {
    try (var small = Side.filled(SMALL);
        var large = Side.filled(LARGE)) {
      planning(out, small.database());
      out.println("POST /v1/programs and POST .../mesocycles?all=true, 16 weeks, days stored");
      out.println("  " + Latencies.of(PLANNED / 2, PLANNED, small::made));
      out.println("  statements " + small.statementsOfMaking());
      small.warmUp();
      large.warmUp();
      for (var path : small.paths().keySet()) {
        compare(out, path, small, large);
      }
    }
  }

  private static void planning(PrintStream out, BenchDatabase database) throws Exception {
    var library = database.library();
    var ids = new Ids(java.time.InstantSource.system());
    out.println("a program of 16 weeks with every day of it, by rules alone, 7 kinds in turn");
    out.println(
        "  "
            + Latencies.of(
                PLANNED,
                PLANNED,
                round -> ProgramPlanRule.plan(request(round), library, ids::next)));
  }

  private static ProgramRequest request(int round) {
    return Json.read(Json.write(asked(round)), ProgramRequest.class);
  }

  /** Another request every round: an equal one would get the outline that is there. */
  private static Map<String, Object> asked(int round) {
    var asked = new LinkedHashMap<String, Object>();
    asked.put("goal", "Get stronger and fitter, round " + round);
    asked.put("program_type", TYPES.get(round % TYPES.size()));
    asked.put("experience", "intermediate");
    asked.put("days_per_week", 4);
    asked.put("available_days", List.of("monday", "tuesday", "thursday", "saturday"));
    asked.put("minutes_per_session", 60);
    asked.put("start_date", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7).toString());
    asked.put("weeks", 16);
    asked.put("equipment", List.of("barbell", "dumbbells", "bench", "pull_up_bar"));
    asked.put("injuries", List.of());
    return asked;
  }

  private static void compare(PrintStream out, String name, Side small, Side large)
      throws Exception {
    var times = SideBySide.of(SLICES, () -> small.measure(name), () -> large.measure(name));
    out.println(name + ", statements " + large.server().statements(name));
    out.println("  %,7d mesocycles: %s".formatted(SMALL, times.small()));
    out.println("  %,7d mesocycles: %s".formatted(LARGE, times.large()));
    out.println(times.ratios());
  }

  /** One server with its database. */
  private record Side(BenchDatabase database, ServerProcess server, Map<String, String> paths)
      implements AutoCloseable {

    static Side filled(int mesocycles) throws Exception {
      var database = new BenchDatabase();
      var server = ServerProcess.on(database.jdbcUrl());
      var program = program(server, 0);
      var ids = mesocycles(server, program);
      database.growPrograms(program, mesocycles / ids.size() - 1);
      var paths = new LinkedHashMap<String, String>();
      paths.put("GET /v1/mesocycles/{id}", "/v1/mesocycles/" + ids.getFirst());
      paths.put("GET /v1/programs/{id}", "/v1/programs/" + program);
      paths.put("GET /v1/programs", "/v1/programs");
      return new Side(database, server, paths);
    }

    private static String program(ServerProcess server, int round) throws Exception {
      return Json.tree(server.post("/v1/programs", Json.write(asked(round)))).get("id").asText();
    }

    private static List<String> mesocycles(ServerProcess server, String program) throws Exception {
      var made =
          Json.tree(server.post("/v1/programs/" + program + "/mesocycles?all=true", "", 200));
      return StreamSupport.stream(made.get("items").spliterator(), false)
          .map(mesocycle -> mesocycle.get("id").asText())
          .toList();
    }

    /** A program with all its mesocycles, made and stored. */
    void made(int round) throws Exception {
      var _ = mesocycles(server, program(server, 1 + round));
    }

    void warmUp() throws Exception {
      for (int i = 0; i < WARM_UP; i++) {
        for (var path : paths.values()) {
          server.get(path);
        }
      }
    }

    Latencies measure(String name) throws Exception {
      var path = Objects.requireNonNull(paths.get(name));
      return Latencies.of(0, ROUNDS / SLICES, _ -> server.get(path));
    }

    /** How many statements a program's outline and all its mesocycles take. */
    String statementsOfMaking() throws java.io.IOException {
      return "%d for the outline, %d for all mesocycles"
          .formatted(
              server.statements("POST /v1/programs"),
              server.statements("POST /v1/programs/{id}/mesocycles"));
    }

    @Override
    public void close() throws java.io.IOException {
      server.close();
      database.close();
    }
  }
}
