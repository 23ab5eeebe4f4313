package trainwright.functions.migrate;

import trainwright.cloud.DeploymentHandler;

/** Migrates the database, before a deployment changes anything else. */
public final class MigrateHandler extends DeploymentHandler {
  /** As AWS starts it. */
  public MigrateHandler() {
    this(DaggerMigrateComponent.create().migrate());
  }

  /** As tests start it. */
  public MigrateHandler(Migrate migrate) {
    super(migrate);
  }
}
