package trainwright.core.progress.view;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import javax.inject.Inject;

/** Shows a user's week. */
public final class GetWeek {
  private final WeekRepository weeks;
  private final InstantSource clock;

  @Inject
  GetWeek(WeekRepository weeks, InstantSource clock) {
    this.weeks = weeks;
    this.clock = clock;
  }

  /** The week that holds a date. */
  public WeekView run(UUID userId, LocalDate date) {
    return weeks.get(userId, WeekRule.monday(date), clock.instant());
  }
}
