package trainwright.core.progress.advice;

import java.time.LocalDate;
import trainwright.core.session.SessionExercise;

/**
 * An exercise as it was done in one completed session.
 *
 * @param date the date it counts for
 * @param deload whether the session was deliberately light
 * @param work what was planned and done
 */
public record PastWork(LocalDate date, boolean deload, SessionExercise work) {}
