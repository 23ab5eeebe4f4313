package trainwright.local.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import trainwright.local.runtime.FunctionProcess;
import trainwright.local.runtime.FunctionSetup;

/**
 * From starting a function's process to its first answer, under AWS's runtime interface client: two
 * of ours against two floors, in turn, so that a slower moment of the machine meets all. Ours read
 * or write the database through the Data API.
 */
final class ColdStartBench implements Benchmark {
  private static final int ROUNDS = 21;
  private static final int RESTORES = 7;
  private static final int WARM_UP = 20;
  private static final int WARM = 50;

  /** A function and what it is asked. */
  private record Subject(FunctionSetup function, String event) {}

  @Override
  public void run(PrintStream out) throws Exception {
    try (var functions = new BenchFunctions()) {
      var subjects = new LinkedHashMap<String, Subject>();
      var get = functions.getEvent();
      subjects.put("hello, stream", new Subject(functions.helloStream(), get));
      subjects.put("hello, typed event", new Subject(functions.helloTyped(), get));
      subjects.put("GET /v1/routines/{id}", new Subject(functions.routines(), get));
      subjects.put(
          "POST /v1/routines/compile",
          new Subject(functions.compileRoutine(), functions.compileEvent(1)));
      print(out, measured(subjects));
      subjects.keySet().removeIf(name -> name.startsWith("hello"));
      printRestored(out, subjects);
    }
  }

  /** What a first request takes after a snapshot, against those that follow. */
  private static void printRestored(PrintStream out, Map<String, Subject> subjects)
      throws Exception {
    out.printf("%nfirst request after a snapshot, ms, %d runs%n", RESTORES);
    out.printf("%-28s %7s %7s %7s %18s%n", "", "median", "max", "warm", "of a warm one");
    for (var subject : subjects.entrySet()) {
      var first = Latencies.NONE;
      var warm = Latencies.NONE;
      for (int round = 0; round < RESTORES; round++) {
        try (var process = FunctionProcess.start(subject.getValue().function().withSnapshot())) {
          var _ = process.awaitStart();
          process.restore();
          Latencies.Task ask = _ -> BenchFunctions.body(process.invoke(subject.getValue().event()));
          first = Latencies.together(first, Latencies.of(0, 1, ask));
          warm = Latencies.together(warm, Latencies.of(WARM_UP, WARM, ask));
        }
      }
      out.printf(
          "%-28s %7.1f %7.1f %7.1f %17.2fx%n",
          subject.getKey(),
          first.percentile(0.5),
          first.percentile(1),
          warm.percentile(0.5),
          first.percentile(0.5) / warm.percentile(0.5));
    }
  }

  private static Map<String, Latencies> measured(Map<String, Subject> subjects) throws Exception {
    var all = new LinkedHashMap<String, Latencies>();
    subjects.keySet().forEach(name -> all.put(name, Latencies.NONE));
    for (int round = 0; round < ROUNDS; round++) {
      for (var subject : subjects.entrySet()) {
        var one = Latencies.of(0, 1, _ -> firstAnswer(subject.getValue()));
        all.merge(subject.getKey(), one, Latencies::together);
      }
    }
    return all;
  }

  private static void firstAnswer(Subject subject) {
    try (var process = FunctionProcess.start(subject.function())) {
      var _ = BenchFunctions.body(process.invoke(subject.event()));
    }
  }

  private static void print(PrintStream out, Map<String, Latencies> measured) {
    var typed = java.util.Objects.requireNonNull(measured.get("hello, typed event"));
    out.printf("exec to first answer, ms, %d runs each in turn%n", ROUNDS);
    out.printf(
        "%-28s %7s %7s %7s %7s %18s%n", "", "median", "p10", "p90", "max", "of hello, typed");
    measured.forEach(
        (name, times) ->
            out.printf(
                "%-28s %7.0f %7.0f %7.0f %7.0f %17.2fx%n",
                name,
                times.percentile(0.5),
                times.percentile(0.1),
                times.percentile(0.9),
                times.percentile(1),
                times.percentile(0.5) / typed.percentile(0.5)));
  }
}
