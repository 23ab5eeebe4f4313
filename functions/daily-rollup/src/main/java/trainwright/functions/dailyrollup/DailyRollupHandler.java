package trainwright.functions.dailyrollup;

import trainwright.cloud.ScheduleHandler;
import trainwright.core.progress.rollup.CloseDays;

/** Closes the day of the users whose local midnight has passed; meant for every hour. */
public final class DailyRollupHandler extends ScheduleHandler {
  /** As AWS starts it. */
  public DailyRollupHandler() {
    this(DaggerDailyRollupComponent.create().closeDays());
  }

  /** As the local server and tests start it. */
  public DailyRollupHandler(CloseDays closeDays) {
    super(closeDays::run);
  }
}
