package trainwright.core.progress.view;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/** Tells how a user's training went over some time. */
public final class GetProgress {
  /** Twelve weeks, unless somebody asks for others. */
  private static final int DEFAULT_DAYS = 84;

  private static final int MOST_DAYS = 366;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private final ProgressRepository repository;
  private final InstantSource clock;

  @Inject
  GetProgress(ProgressRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Levels and muscles, and one exercise if asked for.
   *
   * @param exerciseId which; null for none
   * @param from the first date; by default twelve weeks up to the last
   * @param to the last date; by default the user's today
   * @throws Problem {@code NOT_FOUND} for an exercise that the user can't see and never did, {@code
   *     UNPROCESSABLE} for a first date after the last, or more than 366 days
   */
  public ProgressView run(
      UUID userId, @Nullable UUID exerciseId, @Nullable LocalDate from, @Nullable LocalDate to) {
    var now = clock.instant();
    var first = from == null && to != null ? daysBefore(to) : from;
    var material =
        repository.read(
            userId, new ProgressRepository.Asked(exerciseId, first, to, DEFAULT_DAYS), now);
    var span = material.span();
    long days = ChronoUnit.DAYS.between(span.since(), span.until()) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.unprocessable(
          "to",
          "out_of_range",
          "to must be from (%s) or up to %d days later, was %s"
              .formatted(span.since(), MOST_DAYS - 1, span.until()));
    }
    if (exerciseId != null && material.exercise() == null) {
      throw Problem.notFound("exercise", exerciseId);
    }
    return ProgressRule.view(material);
  }

  private static LocalDate daysBefore(LocalDate to) {
    return to.toEpochDay() - DEFAULT_DAYS < FIRST.toEpochDay()
        ? FIRST
        : to.minusDays(DEFAULT_DAYS - 1);
  }
}
