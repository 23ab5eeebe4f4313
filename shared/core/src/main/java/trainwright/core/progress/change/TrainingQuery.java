package trainwright.core.progress.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change needs to know.
 *
 * @param userId whose training
 * @param sessionId the session that is to be changed; null for none
 * @param exerciseIds exercises that it may get
 * @param date the date it may get; null for the one it has
 * @param at an instant of the date it may get, where only that is known
 * @param history whether levels may change even if the session isn't completed yet
 * @param countsAt the moment that then counts; null where it isn't known
 */
public record TrainingQuery(
    UUID userId,
    @Nullable UUID sessionId,
    List<UUID> exerciseIds,
    @Nullable LocalDate date,
    @Nullable Instant at,
    boolean history,
    @Nullable Instant countsAt) {

  /** Copies the ids. */
  public TrainingQuery {
    exerciseIds = List.copyOf(exerciseIds);
  }

  /** For a change of what is logged of a session. */
  public static TrainingQuery of(UUID userId, UUID sessionId) {
    return new TrainingQuery(userId, sessionId, List.of(), null, null, false, null);
  }

  /** For a placing of the user at a moment. */
  public static TrainingQuery ofPlacing(UUID userId, Instant moment) {
    return new TrainingQuery(userId, null, List.of(), null, null, true, moment);
  }

  /** The same, where levels may change, at a moment that isn't known yet. */
  public TrainingQuery withHistory() {
    return new TrainingQuery(userId, sessionId, exerciseIds, date, at, true, null);
  }

  /**
   * The same, where levels may change at a moment: what lies before it needs no reading unless
   * something counts later.
   */
  public TrainingQuery countingAt(Instant moment) {
    return new TrainingQuery(userId, sessionId, exerciseIds, date, at, true, moment);
  }

  /** The same with these exercises beside its own. */
  public TrainingQuery with(Collection<UUID> exercises) {
    return new TrainingQuery(
        userId, sessionId, exercises.stream().distinct().toList(), date, at, history, countsAt);
  }

  /** The same for a session that may get this date; where it is null, that of the instant. */
  public TrainingQuery on(@Nullable LocalDate other, @Nullable Instant instant) {
    return new TrainingQuery(userId, sessionId, exerciseIds, other, instant, history, countsAt);
  }
}
