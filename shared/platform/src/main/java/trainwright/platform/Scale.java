package trainwright.platform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a picture: from figures to places, with round figures to write beside it.
 *
 * @param least the figure at the axis' beginning
 * @param most the figure at its end
 * @param step from one mark to the next
 * @param start where it begins
 * @param end where it ends; smaller than {@code start} where figures grow upward
 */
public record Scale(double least, double most, double step, double start, double end) {

  /** An axis around these figures from one round figure to another, with about so many marks. */
  public static Scale around(double least, double most, int marks, double start, double end) {
    double width = most > least ? most - least : Math.max(1, Math.abs(least) / 10);
    double step = step(width / marks);
    return new Scale(
        Math.floor(least / step) * step,
        Math.ceil((least + width) / step) * step,
        step,
        start,
        end);
  }

  /** Where a figure lies. */
  public double at(double figure) {
    return most == least ? start : start + (figure - least) * (end - start) / (most - least);
  }

  /** The round figures from the least to the most. */
  public List<BigDecimal> marks() {
    var marks = new ArrayList<BigDecimal>();
    long last = Math.round((most - least) / step);
    for (long i = 0; i <= last; i++) {
      marks.add(plain(BigDecimal.valueOf(least + i * step)));
    }
    return marks;
  }

  private static BigDecimal plain(BigDecimal figure) {
    return new BigDecimal(figure.round(new MathContext(12)).stripTrailingZeros().toPlainString());
  }

  /** The next of 1, 2 and 5 with any number of noughts. */
  private static double step(double least) {
    double ten = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-6))));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * ten >= least * (1 - 1e-9)) {
        return factor * ten;
      }
    }
    return 10 * ten;
  }
}
