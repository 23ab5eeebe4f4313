package trainwright.cloud;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import trainwright.onebox.InProcessQueue;
import trainwright.platform.JobQueue;

/** The queue of one machine. */
final class InProcessQueueContractTest extends JobQueueContract {
  @Override
  Delivery open() {
    var queue = new InProcessQueue(2, Duration.ofMillis(50));
    return new Delivery() {
      @Override
      public JobQueue queue() {
        return queue;
      }

      @Override
      public void deliverTo(Consumer<UUID> worker) {
        queue.deliverTo(worker);
      }

      @Override
      public void close() {
        queue.close();
      }
    };
  }
}
