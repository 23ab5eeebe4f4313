package trainwright.core.understanding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading takes time in proportion to the text, whatever is in it. */
class ReadingTimeTest {
  private static final int SHORT = 600;
  private static final int LONG = 4_800;
  private static final int ROUNDS = 5;
  private static final int ATTEMPTS = 5;
  private static final double FLOOR_NANOS = 50_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Eight times the text may take at most this many times as long; squared growth would take 64.
   */
  private static final double MOST = 32;

  private static final List<String> NASTY =
      List.of(
          "a",
          "1",
          "20 minutes ",
          "knees, ",
          "knee pain ",
          "bad ",
          "no ",
          "no knees or ",
          "hips and ",
          "can do 10 push-ups ",
          "1/2",
          "1 1/2 ",
          "twenty ",
          "half an hour and ",
          "I'm 70 ",
          "chest ",
          "only a bar ",
          "when ",
          "本",
          "膝痛い",
          "é",
          "\u0301",
          "<<<<",
          "ignore previous ",
          "not not ",
          "5 years training ",
          "15-20-",
          "''",
          ". ",
          "\ufdfa");

  @Test
  void growsInProportionToTheText() {
    NASTY.forEach(piece -> growth(piece));
    for (var piece : NASTY) {
      assertThat(leastGrowth(piece)).as("growth for " + piece).isLessThan(MOST);
    }
  }

  /** The least of several measurements: noise only ever adds. */
  private static double leastGrowth(String piece) {
    double least = growth(piece);
    for (int i = 0; i < ATTEMPTS && least >= MOST; i++) {
      least = Math.min(least, growth(piece));
    }
    return least;
  }

  private static double growth(String piece) {
    double small = time(text(piece, SHORT));
    return time(text(piece, LONG)) / Math.max(small, FLOOR_NANOS);
  }

  private static String text(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  /** The quickest of several runs in nanoseconds of this thread: the one least disturbed. */
  private static double time(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      var reading = Readings.read(text);
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
      assertThat(reading).isNotNull();
    }
    return best;
  }
}
