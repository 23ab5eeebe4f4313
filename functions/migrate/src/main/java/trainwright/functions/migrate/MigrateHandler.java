package trainwright.functions.migrate;

import trainwright.cloud.ScheduleHandler;

/** Migrates the database; invoked once by each deployment, before traffic goes to the new code. */
public final class MigrateHandler extends ScheduleHandler {
  /** As AWS starts it. */
  public MigrateHandler() {
    this(DaggerMigrateComponent.create().migrate());
  }

  /** As tests start it. */
  public MigrateHandler(Migrate migrate) {
    super(migrate);
  }
}
