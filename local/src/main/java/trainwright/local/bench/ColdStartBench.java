package trainwright.local.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
      // It has no rehearsal: what it takes is AWS's client's own.
      subjects.remove("hello, typed event");
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

  /** First answers of a function: how long each took, and how much of the processors. */
  private record Measured(Latencies wall, Latencies cpu) {
    static final Measured NOTHING = new Measured(Latencies.NONE, Latencies.NONE);

    Measured and(long wallNanos, long cpuNanos) {
      return new Measured(
          Latencies.together(wall, Latencies.of(wallNanos)),
          Latencies.together(cpu, Latencies.of(cpuNanos)));
    }
  }

  private static Map<String, Measured> measured(Map<String, Subject> subjects) {
    var all = new LinkedHashMap<String, Measured>();
    subjects.keySet().forEach(name -> all.put(name, Measured.NOTHING));
    for (int round = 0; round < ROUNDS; round++) {
      for (var subject : subjects.entrySet()) {
        var asked = subject.getValue();
        all.computeIfPresent(subject.getKey(), (_, sofar) -> firstAnswer(asked, sofar));
      }
    }
    return all;
  }

  private static Measured firstAnswer(Subject subject, Measured sofar) {
    long start = System.nanoTime();
    try (var process = FunctionProcess.start(subject.function())) {
      var report = process.invoke(subject.event());
      long wall = System.nanoTime() - start;
      var cpu = process.cpuTime();
      var _ = BenchFunctions.body(report);
      return sofar.and(wall, cpu.toNanos());
    }
  }

  private static void print(PrintStream out, Map<String, Measured> measured) {
    var typed = Objects.requireNonNull(measured.get("hello, typed event"));
    out.printf("exec to first answer, ms, %d runs each in turn%n", ROUNDS);
    out.printf(
        "%-28s %7s %7s %7s %7s %15s %12s %11s%n",
        "", "median", "p10", "p90", "max", "of hello, typed", "processor", "of hello's");
    measured.forEach(
        (name, runs) ->
            out.printf(
                "%-28s %7.0f %7.0f %7.0f %7.0f %14.2fx %12.0f %10.2fx%n",
                name,
                runs.wall().percentile(0.5),
                runs.wall().percentile(0.1),
                runs.wall().percentile(0.9),
                runs.wall().percentile(1),
                runs.wall().percentile(0.5) / typed.wall().percentile(0.5),
                runs.cpu().percentile(0.5),
                runs.cpu().percentile(0.5) / typed.cpu().percentile(0.5)));
  }
}
