package trainwright.functions.indexworker;

import trainwright.cloud.ScheduleHandler;
import trainwright.core.search.DrainIndexOutbox;

/** Brings changes of the library to the vector index and the file store; meant for every minute. */
public final class IndexWorkerHandler extends ScheduleHandler {
  /** As AWS starts it. */
  public IndexWorkerHandler() {
    this(DaggerIndexWorkerComponent.create().drain());
  }

  /** As the local server and tests start it. */
  public IndexWorkerHandler(DrainIndexOutbox drain) {
    super(drain::run);
  }
}
