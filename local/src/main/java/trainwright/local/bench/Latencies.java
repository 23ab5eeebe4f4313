package trainwright.local.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long each of many runs took. */
final class Latencies {
  /** Something to time. */
  @FunctionalInterface
  interface Task {
    void run(int round) throws Exception;
  }

  /** Of nothing yet. */
  static final Latencies NONE = new Latencies(new long[0]);

  private final long[] sortedNanos;

  private Latencies(long[] nanos) {
    sortedNanos = nanos.clone();
    Arrays.sort(sortedNanos);
  }

  /** Runs a task {@code warmUp} times unmeasured, then {@code rounds} times measured. */
  static Latencies of(int warmUp, int rounds, Task task) throws Exception {
    for (int round = 0; round < warmUp; round++) {
      task.run(round);
    }
    var nanos = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      task.run(round);
      nanos[round] = System.nanoTime() - start;
    }
    return new Latencies(nanos);
  }

  /** Of times measured elsewhere, in nanoseconds. */
  static Latencies of(long... nanos) {
    return new Latencies(nanos);
  }

  /** The runs of several measurements as one. */
  static Latencies together(Latencies... parts) {
    return new Latencies(
        Arrays.stream(parts).flatMapToLong(part -> Arrays.stream(part.sortedNanos)).toArray());
  }

  /** The time that this share of the runs stayed within, by nearest rank, in milliseconds. */
  double percentile(double share) {
    int rank = (int) Math.ceil(share * sortedNanos.length);
    return sortedNanos[Math.max(0, rank - 1)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %7.2f ms   p95 %7.2f ms   p99 %7.2f ms   (%d runs)",
        percentile(0.50),
        percentile(0.95),
        percentile(0.99),
        sortedNanos.length);
  }
}
