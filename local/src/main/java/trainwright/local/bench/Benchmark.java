package trainwright.local.bench;

import java.io.PrintStream;

/** One benchmark of {@code bin/bench}. */
interface Benchmark {
  /** Runs it and prints its figures. */
  void run(PrintStream out) throws Exception;
}
