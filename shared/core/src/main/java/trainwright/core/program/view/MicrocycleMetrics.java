package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/**
 * How a week felt, as the user noted it; each is null unless noted.
 *
 * @param bodyWeightKg 20 to 500
 * @param sleepHours hours a night, 0 to 24
 * @param soreness 0 none to 10 worst
 * @param energy 0 none to 10 full
 * @param notes at most 2,000 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MicrocycleMetrics(
    @Nullable Double bodyWeightKg,
    @Nullable Double sleepHours,
    @Nullable Integer soreness,
    @Nullable Integer energy,
    @Nullable String notes) {
  /** Nothing noted. */
  public static final MicrocycleMetrics NONE = new MicrocycleMetrics(null, null, null, null, null);

  private static final int MAX_NOTES = 2_000;

  /**
   * Refuses what can't be.
   *
   * @throws Problem {@code UNPROCESSABLE} listing every fault
   */
  public MicrocycleMetrics {
    var faults = new ArrayList<Violation>();
    range(faults, "body_weight_kg", bodyWeightKg, 20, 500);
    range(faults, "sleep_hours", sleepHours, 0, 24);
    range(faults, "soreness", soreness, 0, 10);
    range(faults, "energy", energy, 0, 10);
    if (notes != null && notes.length() > MAX_NOTES) {
      faults.add(
          new Violation(
              "/notes", "too_long", "notes must have at most " + MAX_NOTES + " characters"));
    }
    if (!faults.isEmpty()) {
      throw Problem.of(Problem.Code.UNPROCESSABLE, faults.getFirst().detail(), List.copyOf(faults));
    }
  }

  private static void range(
      List<Violation> faults, String name, @Nullable Number number, int least, int most) {
    if (number != null && !(number.doubleValue() >= least && number.doubleValue() <= most)) {
      var detail = "%s must be %d to %d, was %s".formatted(name, least, most, number);
      faults.add(new Violation("/" + name, "out_of_range", detail));
    }
  }
}
