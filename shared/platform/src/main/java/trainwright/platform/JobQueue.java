package trainwright.platform;

import java.util.UUID;

/** Where jobs wait for the job worker; delivers at least once. */
public interface JobQueue {
  /**
   * Announces a job that is stored already.
   *
   * @throws Problem {@code UNAVAILABLE} when the queue is down; the sweep announces it again later
   */
  void send(UUID jobId);
}
