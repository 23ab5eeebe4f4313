package trainwright.core.status;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.inject.Inject;
import trainwright.core.status.HealthReport.ModelStatus;
import trainwright.core.status.HealthReport.PartStatus;
import trainwright.core.status.HealthReport.Status;
import trainwright.platform.LanguageModel;
import trainwright.platform.Prompt;
import trainwright.platform.RequestTally;
import trainwright.platform.VectorIndex;

/** Looks whether the service and what it stands on are up; answers within about two seconds. */
public final class CheckHealth {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String VERSION = Prompt.resource(CheckHealth.class, "version.txt").strip();

  private final HealthRepository database;
  private final VectorIndex index;
  private final LanguageModel model;

  @Inject
  CheckHealth(HealthRepository database, VectorIndex index, LanguageModel model) {
    this.database = database;
    this.index = index;
    this.model = model;
  }

  /** Looks now; a part that throws or doesn't answer in time is down. */
  public HealthReport run() {
    var databaseAnswer = start(database::ping);
    var indexAnswer = index.configured() ? start(index::count) : null;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var databaseStatus = statusAt(deadline, databaseAnswer);
    var indexStatus =
        indexAnswer == null ? PartStatus.NOT_CONFIGURED : statusAt(deadline, indexAnswer);
    return new HealthReport(
        overall(databaseStatus, indexStatus),
        VERSION,
        databaseStatus,
        indexStatus,
        model.configured() ? ModelStatus.CONFIGURED : ModelStatus.NOT_CONFIGURED);
  }

  private static FutureTask<Boolean> start(Runnable check) {
    var answer = new FutureTask<>(RequestTally.carried(check), true);
    var _ = Thread.ofVirtual().start(answer);
    return answer;
  }

  private static PartStatus statusAt(long deadlineNanos, FutureTask<Boolean> answer) {
    try {
      answer.get(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
      return PartStatus.OK;
    } catch (ExecutionException _) {
      return PartStatus.DOWN;
    } catch (TimeoutException _) {
      answer.cancel(true);
      return PartStatus.DOWN;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return PartStatus.DOWN;
    }
  }

  private static Status overall(PartStatus database, PartStatus index) {
    if (database == PartStatus.DOWN) {
      return Status.DOWN;
    }
    return index == PartStatus.DOWN ? Status.DEGRADED : Status.OK;
  }
}
