package trainwright.core.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Violation;

/** Rules C6 and I5: what may be logged of a set. It finds every fault, not only the first. */
public final class SetEntryRule {
  /** The highest set number. */
  public static final int MAX_SETS = 30;

  /** How far a device's clock may be ahead of ours. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private static final int MAX_REPS = 1_000;
  private static final int MAX_SECONDS = 7_200;
  private static final int MAX_REST_SECONDS = 3_600;
  private static final int MAX_NOTES = 500;
  private static final int MAX_DECIMALS = 3;
  private static final BigDecimal LIGHTEST_KG = new BigDecimal("-300");
  private static final BigDecimal HEAVIEST_KG = new BigDecimal("1000");
  private static final Pattern TEMPO = Pattern.compile("\\d+-\\d+-(\\d+|X)-\\d+|hold");
  private static final int MAX_TEMPO = 20;

  private SetEntryRule() {}

  /**
   * Where and when a set was done.
   *
   * @param pointer JSON pointer to the entry
   * @param hold whether the exercise is a held position
   * @param notBefore when the session started, or null when that isn't known
   * @param now the time it is
   */
  public record Place(String pointer, boolean hold, @Nullable Instant notBefore, Instant now) {}

  /** Everything that is wrong with an entry; none for one that may be logged. */
  public static List<Violation> faults(SetEntry entry, Place at) {
    var faults = new Faults(at.pointer(), new ArrayList<>());
    figures(entry, faults);
    load(entry, at.hold(), faults);
    effort(entry, faults);
    times(entry, at, faults);
    return List.copyOf(faults.found());
  }

  /** What is wrong with a set number; null for one that may be logged. */
  public static @Nullable Violation numberFault(@Nullable Integer number, String pointer) {
    return number != null && number >= 1 && number <= MAX_SETS
        ? null
        : new Violation(
            pointer,
            "out_of_range",
            "set_number must be 1 to %d, was %s".formatted(MAX_SETS, number));
  }

  /** Whether a text is a tempo: four figures such as 3-1-X-1, or {@code hold}. */
  public static boolean isTempo(String text) {
    return text.length() <= MAX_TEMPO && TEMPO.matcher(text).matches();
  }

  private record Faults(String pointer, List<Violation> found) {
    void add(String field, String code, String detail) {
      found.add(new Violation(pointer + field, code, detail));
    }

    void range(String field, @Nullable Integer figure, int min, int max) {
      if (figure != null && (figure < min || figure > max)) {
        add(
            "/" + field,
            "out_of_range",
            "%s must be %d to %d, was %d".formatted(field, min, max, figure));
      }
    }
  }

  private static void figures(SetEntry entry, Faults faults) {
    if ((entry.reps() == null) == (entry.durationSeconds() == null)) {
      faults.add(
          "", "one_of_reps_or_duration", "a set has exactly one of reps and duration_seconds");
    }
    faults.range("reps", entry.reps(), 0, MAX_REPS);
    faults.range("duration_seconds", entry.durationSeconds(), 0, MAX_SECONDS);
    faults.range("rest_seconds", entry.restSeconds(), 0, MAX_REST_SECONDS);
    if (entry.notes() != null
        && (entry.notes().length() > MAX_NOTES || entry.notes().indexOf('\0') >= 0)) {
      faults.add("/notes", "too_long", "notes must have at most 500 characters and no NUL");
    }
  }

  private static void load(SetEntry entry, boolean hold, Faults faults) {
    if (entry.loadKg() != null && entry.weightLb() != null) {
      faults.add("/weight_lb", "one_of_kg_or_lb", "send one of load_kg and weight_lb");
    }
    var load = entry.exactLoadKg();
    if (load == null) {
      return;
    }
    var field = entry.weightLb() == null ? "/load_kg" : "/weight_lb";
    if (load.compareTo(LIGHTEST_KG) < 0 || load.compareTo(HEAVIEST_KG) > 0) {
      faults.add(field, "out_of_range", "the load must be -300 to 1000 kg");
    }
    var sent = Objects.requireNonNull(entry.weightLb() == null ? entry.loadKg() : entry.weightLb());
    if (sent.stripTrailingZeros().scale() > MAX_DECIMALS) {
      faults.add(field, "too_precise", "a load has at most 3 decimals");
    }
    if (hold && load.signum() != 0) {
      faults.add(field, "load_on_hold", "a held position takes no load");
    }
  }

  private static void effort(SetEntry entry, Faults faults) {
    var rpe = entry.rpe();
    if (rpe != null && !isRpe(rpe)) {
      faults.add(
          "/rpe",
          "out_of_range",
          "rpe must be 1 to 10 in halves, was "
              + rpe.round(new java.math.MathContext(6)).toPlainString());
    }
    var tempo = entry.tempo();
    if (tempo != null && !isTempo(tempo)) {
      faults.add("/tempo", "bad_tempo", "tempo must be four figures such as 3-1-X-1, or hold");
    }
  }

  private static boolean isRpe(BigDecimal rpe) {
    return rpe.compareTo(BigDecimal.ONE) >= 0
        && rpe.compareTo(BigDecimal.TEN) <= 0
        && rpe.add(rpe).stripTrailingZeros().scale() <= 0;
  }

  private static void times(SetEntry entry, Place at, Faults faults) {
    var done = entry.completedAt();
    if (done != null && done.isAfter(at.now().plus(CLOCK_TOLERANCE))) {
      faults.add("/completed_at", "in_future", "completed_at must not be in the future");
    }
    if (done != null && at.notBefore() != null && done.isBefore(at.notBefore())) {
      faults.add("/completed_at", "before_session", "completed_at must not be before the session");
    }
    var entered = entry.loggedAt();
    if (entered != null && entered.isAfter(at.now().plus(CLOCK_TOLERANCE))) {
      faults.add("/logged_at", "in_future", "logged_at must not be in the future");
    }
  }
}
