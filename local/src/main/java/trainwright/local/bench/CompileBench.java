package trainwright.local.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import trainwright.platform.Json;

/** Compiling routines by rules over 1,000 exercises, over HTTP, one request after another. */
final class CompileBench implements Benchmark {
  private static final int EXERCISES = 1_000;

  /** As many as the JVM's compilers need to be done with what a request runs. */
  private static final int WARM_UP = 1_000;

  private static final int ROUNDS = 500;
  private static final List<String> REQUESTS =
      List.of(
          "20 minutes for tight hips, bad knees, no equipment",
          "10 min desk break for a stiff neck and rounded shoulders",
          "45 minute full body strength with dumbbells, advanced",
          "quick quiet cardio, no jumping, neighbours below",
          "half an hour of pulling without a bar",
          "15 minutes of stretching before bed",
          "an hour of legs at the gym, I have been lifting for five years",
          "beginner push workout, sore wrists",
          "core in 12 minutes, lower back is fragile",
          "5 minutes of seated exercise, bad ankle");
  private static final List<String> NEEDS =
      List.of(
          "tight hips",
          "a stiff neck",
          "stronger legs",
          "a full body workout",
          "rounded shoulders",
          "core strength",
          "better balance",
          "a quiet sweat",
          "my first pull-up",
          "calmer evenings",
          "sore hamstrings",
          "bigger arms",
          "climbing stairs");
  private static final List<String> CONDITIONS =
      List.of(
          "no equipment",
          "bad knees",
          "dumbbells",
          "sore wrists",
          "I have a gym",
          "a resistance band and a chair",
          "never trained before");

  @Override
  public void run(PrintStream out) throws Exception {
    try (var database = new BenchDatabase();
        var server = ServerProcess.on(database.jdbcUrl())) {
      database.growLibrary(EXERCISES);
      awaitIndex(database);
      out.println(
          "POST /v1/routines/compile by rules over %d exercises, after %d to warm up"
              .formatted(database.exercises(), WARM_UP));
      var known =
          Latencies.of(WARM_UP, ROUNDS, round -> compile(server, round, REQUESTS.get(round % 10)));
      out.println("  %d requests in turn    %s".formatted(REQUESTS.size(), known));
      var fresh = Latencies.of(0, ROUNDS, round -> compile(server, round, neverAsked(round)));
      out.println("  no two requests alike %s".formatted(fresh));
    }
  }

  /** Another text every round: its combination comes back after 13 x 7 x 110 rounds. */
  private static String neverAsked(int round) {
    return "%d minutes for %s, %s"
        .formatted(
            10 + round % 110,
            NEEDS.get(round % NEEDS.size()),
            CONDITIONS.get(round % CONDITIONS.size()));
  }

  private static void compile(ServerProcess server, int round, String text) throws Exception {
    var _ =
        server.post(
            "/v1/routines/compile", Json.write(Map.of("user_requirements", text, "seed", round)));
  }

  private static void awaitIndex(BenchDatabase database) throws InterruptedException {
    while (database.backlog() > 0) {
      Thread.sleep(100);
    }
  }
}
