package trainwright.core.progress.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SetLog;

/**
 * Rules I6, C1 and C3: more repetitions until all planned sets reach the top of the range; then
 * more load (2-10 %), less assistance or a harder variation, and from the bottom again. Rule I7 on
 * a stall.
 */
public final class DoubleProgressionRule {
  private static final BigDecimal STEP_KG = new BigDecimal("2.5");
  private static final BigDecimal LEAST_RISE = new BigDecimal("0.02");
  private static final BigDecimal LARGEST_STEP = new BigDecimal("0.05");
  private static final BigDecimal EXHAUSTED = new BigDecimal("9.5");
  private static final int MORE_SECONDS = 5;

  private DoubleProgressionRule() {}

  /**
   * What there is to go by.
   *
   * @param range between which figures the exercise is worked
   * @param sets how many sets it is done in
   * @param novice whether the user trains for less than a year: RPE then gates nothing (I5)
   * @param harder the name of the next variation, or null
   * @param easier the name of the previous variation, or null
   */
  public record Basis(
      WorkRange range,
      int sets,
      boolean novice,
      @Nullable String harder,
      @Nullable String easier) {}

  /** The advice after these works, newest first. */
  public static Advice advise(List<PastWork> newestFirst, Basis basis) {
    var counted = newestFirst.stream().filter(past -> !past.deload()).toList();
    if (counted.isEmpty()) {
      return Advice.of(
          Advice.Step.START,
          "C1",
          basis.range(),
          basis.sets(),
          basis.range().bottom(),
          null,
          "You have not done this yet: start with %d%s and work up to %d."
              .formatted(
                  basis.range().bottom(), basis.range().hold() ? " s" : "", basis.range().top()));
    }
    var last = counted.getFirst().work();
    if (StallRule.stalled(counted, basis.range(), basis.novice())) {
      return stalled(last, basis);
    }
    if (!allAtTop(last, basis.range())) {
      return more(last, basis, false);
    }
    if (!basis.novice() && exhausted(last)) {
      return Advice.of(
          Advice.Step.REPEAT,
          "I5",
          basis.range(),
          sets(last, basis),
          basis.range().top(),
          load(last),
          "All sets reached the top, but nothing was left in reserve: do the same once more.");
    }
    return harder(last, basis);
  }

  private static int sets(SessionExercise work, Basis basis) {
    return work.plannedSets().isEmpty() ? basis.sets() : work.plannedSets().size();
  }

  /** The prescribed load; where none was prescribed, the least of the working sets. */
  private static @Nullable BigDecimal load(SessionExercise work) {
    var planned = work.plannedSets().isEmpty() ? null : work.plannedSets().getFirst().loadKg();
    return planned != null
        ? planned
        : work.sets().stream().map(SetLog::loadOrNone).min(BigDecimal::compareTo).orElse(null);
  }

  /** Whether every prescribed set has the top of the range at no less than the prescribed load. */
  static boolean allAtTop(SessionExercise work, WorkRange range) {
    int count = Math.max(1, work.plannedSets().size());
    var prescribed = load(work);
    return IntStream.rangeClosed(1, count)
        .allMatch(
            number -> work.set(number).map(log -> atTop(log, range, prescribed)).orElse(false));
  }

  private static boolean atTop(SetLog log, WorkRange range, @Nullable BigDecimal prescribed) {
    return log.figure() >= range.top()
        && log.loadOrNone().compareTo(prescribed == null ? BigDecimal.ZERO : prescribed) >= 0;
  }

  private static boolean exhausted(SessionExercise work) {
    return work.sets().stream()
        .anyMatch(log -> log.rpe() != null && log.rpe().compareTo(EXHAUSTED) > 0);
  }

  private static Advice more(SessionExercise last, Basis basis, boolean pastTop) {
    var range = basis.range();
    int planned = Math.max(1, last.plannedSets().size());
    int least =
        IntStream.rangeClosed(1, planned)
            .map(number -> last.set(number).map(SetLog::figure).orElse(0))
            .min()
            .orElse(0);
    int most = pastTop ? WorkRange.MOST_REPS : range.top();
    int next =
        Math.clamp(
            least + (range.hold() ? MORE_SECONDS : 1),
            range.bottom(),
            Math.max(most, range.bottom()));
    return range.hold()
        ? Advice.of(
            Advice.Step.MORE_TIME,
            "C1",
            range,
            sets(last, basis),
            next,
            load(last),
            "Hold every set for %d s; at %d s in all sets it gets harder."
                .formatted(next, range.top()))
        : Advice.of(
            Advice.Step.MORE_REPS,
            "I6",
            range,
            sets(last, basis),
            next,
            load(last),
            "Bring every set to %d; at %d in all sets it gets harder.".formatted(next, most));
  }

  private static Advice harder(SessionExercise last, Basis basis) {
    var load = load(last);
    if (load != null && load.signum() > 0) {
      return moreLoad(last, basis, load);
    }
    if (load != null && load.signum() < 0) {
      return Advice.of(
          Advice.Step.LESS_ASSISTANCE,
          "C6",
          basis.range(),
          sets(last, basis),
          basis.range().bottom(),
          load.add(STEP_KG).min(BigDecimal.ZERO),
          "All sets reached %d: take less help and start at %d again."
              .formatted(basis.range().top(), basis.range().bottom()));
    }
    return harderVariation(last, basis);
  }

  private static Advice moreLoad(SessionExercise last, Basis basis, BigDecimal load) {
    var steps = load.multiply(LEAST_RISE).divide(STEP_KG, 0, RoundingMode.CEILING);
    var step = steps.max(BigDecimal.ONE).multiply(STEP_KG);
    if (step.compareTo(load.multiply(LARGEST_STEP)) > 0) {
      return least(last) >= WorkRange.MOST_REPS
          ? harderVariation(last, basis)
          : more(last, basis, true);
    }
    return Advice.of(
        Advice.Step.MORE_LOAD,
        "I6",
        basis.range(),
        sets(last, basis),
        basis.range().bottom(),
        load.add(step),
        "All sets reached %d: add %s kg and start at %d again."
            .formatted(
                basis.range().top(),
                step.stripTrailingZeros().toPlainString(),
                basis.range().bottom()));
  }

  private static int least(SessionExercise work) {
    return work.sets().stream().mapToInt(SetLog::figure).min().orElse(0);
  }

  private static Advice harderVariation(SessionExercise last, Basis basis) {
    if (basis.harder() == null) {
      return basis.range().hold() || least(last) >= WorkRange.MOST_REPS
          ? Advice.of(
              Advice.Step.REPEAT,
              "C3",
              basis.range(),
              sets(last, basis),
              Math.min(least(last), Math.max(WorkRange.MOST_REPS, basis.range().top())),
              load(last),
              "There is no harder variation in the library: keep it, or add load.")
          : more(last, basis, true);
    }
    return Advice.of(
        Advice.Step.HARDER_VARIATION,
        "C1",
        basis.range(),
        sets(last, basis),
        basis.range().bottom(),
        null,
        "All sets reached %d: go on to %s at %d."
            .formatted(basis.range().top(), basis.harder(), basis.range().bottom()));
  }

  private static Advice stalled(SessionExercise last, Basis basis) {
    var load = load(last);
    if (load != null && load.signum() > 0) {
      var less =
          load.multiply(BigDecimal.valueOf(StallRule.LEFT)).setScale(1, RoundingMode.HALF_UP);
      return Advice.of(
          Advice.Step.LESS_LOAD,
          "I7",
          basis.range(),
          sets(last, basis),
          basis.range().bottom(),
          less,
          "The bottom of the range was missed too often: take 10 % off and build up again.");
    }
    if (basis.easier() != null) {
      return Advice.of(
          Advice.Step.EASIER_VARIATION,
          "I7",
          basis.range(),
          sets(last, basis),
          basis.range().top(),
          null,
          "The bottom of the range was missed too often: go back to %s for a while."
              .formatted(basis.easier()));
    }
    int figure = Math.max(1, (int) Math.floor(basis.range().bottom() * StallRule.LEFT));
    return Advice.of(
        Advice.Step.LESS_WORK,
        "I7",
        basis.range(),
        sets(last, basis),
        figure,
        load,
        "The bottom of the range was missed too often: do 10 % less and build up again.");
  }
}
