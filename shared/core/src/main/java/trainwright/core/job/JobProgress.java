package trainwright.core.job;

/** Where a runner tells how far it is. */
@FunctionalInterface
public interface JobProgress {
  /**
   * Notes the progress and keeps the job's lease; to be called at least once a minute.
   *
   * @param percent 0-100; a smaller one than before changes nothing
   * @throws trainwright.platform.Problem {@code CANCELLED} when the job was cancelled or another
   *     worker took it over; the runner lets it pass
   */
  void report(int percent);
}
