package trainwright.core.curation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.core.routine.Prescription;
import trainwright.platform.Problem;

/**
 * What a person asks of an exercise; what is left out is as the exercise has it. Figures are
 * checked with the whole routine.
 *
 * @param sets how many sets
 * @param reps repetitions a set; then not by the clock
 * @param durationSeconds seconds a set; then not by repetitions
 * @param perSide whether the figure is done once on either side
 * @param tempo lower-pause-lift-pause in seconds, or {@code hold}
 * @param restSeconds rest after each set
 * @param targetRir repetitions left in reserve
 */
public record PrescriptionChoice(
    @Nullable Integer sets,
    @Nullable Integer reps,
    @Nullable Integer durationSeconds,
    @Nullable Boolean perSide,
    @Nullable String tempo,
    @Nullable Integer restSeconds,
    @Nullable Integer targetRir) {
  private static final Pattern TEMPO =
      Pattern.compile("\\d{1,2}-\\d{1,2}-(\\d{1,2}|X)-\\d{1,2}|hold");

  /** Nothing chosen: all as the exercise has it. */
  public static final PrescriptionChoice DEFAULT =
      new PrescriptionChoice(null, null, null, null, null, null, null);

  /** Refuses a tempo that can't be read. */
  public PrescriptionChoice {
    if (tempo != null && !TEMPO.matcher(tempo).matches()) {
      throw Problem.unprocessable(
          "/tempo", "bad_tempo", "tempo must be four figures as in 3-1-X-0, or hold");
    }
  }

  /** The choice made whole by what the exercise asks for by itself. */
  Prescription over(Prescription usual) {
    boolean chosen = reps != null || durationSeconds != null;
    return new Prescription(
        sets == null ? usual.sets() : sets,
        chosen ? reps : usual.reps(),
        chosen ? durationSeconds : usual.durationSeconds(),
        perSide == null ? usual.perSide() : perSide,
        tempo == null ? usual.tempo() : tempo,
        restSeconds == null ? usual.restSeconds() : restSeconds,
        targetRir == null ? usual.targetRir() : targetRir);
  }
}
