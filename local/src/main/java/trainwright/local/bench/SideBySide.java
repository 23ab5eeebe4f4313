package trainwright.local.bench;

import java.util.ArrayList;

/**
 * The same, timed at two sizes. They are asked in turn, slice by slice, so that a slower moment of
 * the machine meets both.
 */
record SideBySide(Latencies small, Latencies large) {
  /** Times a slice of the runs. */
  @FunctionalInterface
  interface Slice {
    Latencies measure() throws Exception;
  }

  static SideBySide of(int slices, Slice small, Slice large) throws Exception {
    var ofSmall = new ArrayList<Latencies>();
    var ofLarge = new ArrayList<Latencies>();
    for (int slice = 0; slice < slices; slice++) {
      ofSmall.add(small.measure());
      ofLarge.add(large.measure());
    }
    return new SideBySide(
        Latencies.together(ofSmall.toArray(Latencies[]::new)),
        Latencies.together(ofLarge.toArray(Latencies[]::new)));
  }

  /** How many times longer the large one takes. */
  String ratios() {
    return "  ratio p50 %.2f, p95 %.2f".formatted(ratio(0.50), ratio(0.95));
  }

  private double ratio(double share) {
    return large.percentile(share) / small.percentile(share);
  }
}
