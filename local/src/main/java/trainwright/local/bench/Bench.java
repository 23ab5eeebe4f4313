package trainwright.local.bench;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import trainwright.local.LogFormat;

/** Runs the benchmark named on the command line: what {@code bin/bench} runs. */
public final class Bench {
  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "coldstart", new ColdStartBench(),
              "compile", new CompileBench(),
              "load", new LoadBench(),
              "programs", new ProgramsBench(),
              "progress", new ProgressBench(),
              "reads", new ReadsBench(),
              "search", new SearchBench(false),
              "search-details", new SearchBench(true),
              "warm", new WarmBench()));

  private Bench() {}

  /** Prints the machine and the figures; ends with 2 when there is no such benchmark. */
  public static void main(String... arguments) throws Exception {
    var benchmark = arguments.length == 1 ? BENCHMARKS.get(arguments[0]) : null;
    if (benchmark == null) {
      System.err.println("usage: bin/bench " + String.join(" | ", BENCHMARKS.keySet()));
      System.exit(2);
      return;
    }
    LogFormat.set();
    System.out.println(machine());
    System.exit(run(benchmark));
  }

  /** Ends the process by its status, as threads of what was started may go on after a failure. */
  private static int run(Benchmark benchmark) {
    try {
      benchmark.run(System.out);
      return 0;
    } catch (Exception e) {
      e.printStackTrace();
      return 1;
    }
  }

  private static String machine() throws UnknownHostException {
    return "%s: %d cores, %s %s, Java %s"
        .formatted(
            InetAddress.getLocalHost().getHostName(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }
}
