package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trainwright.platform.JobQueue;

/** What every queue of jobs does alike, seen by the worker that it delivers to. */
abstract class JobQueueContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How often each job was delivered. */
  private final Map<UUID, Integer> deliveries = new ConcurrentHashMap<>();

  /** Jobs whose worker fails. */
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

  private Delivery delivery;

  /** A queue with what delivers its messages, waiting a moment before it delivers one again. */
  interface Delivery extends AutoCloseable {
    JobQueue queue();

    /** Starts delivery to a worker. */
    void deliverTo(Consumer<UUID> worker);

    @Override
    void close();
  }

  /** An empty queue. */
  abstract Delivery open();

  @BeforeEach
  void openQueue() {
    delivery = open();
  }

  @AfterEach
  void closeQueue() {
    if (delivery != null) {
      delivery.close();
    }
  }

  private void work(UUID job) {
    deliveries.merge(job, 1, Integer::sum);
    if (failing.contains(job)) {
      throw new IllegalStateException("on purpose");
    }
  }

  private List<UUID> send(int jobs) {
    var sent = Stream.generate(UUID::randomUUID).limit(jobs).toList();
    sent.forEach(delivery.queue()::send);
    return sent;
  }

  private int delivered(UUID job) {
    return deliveries.getOrDefault(job, 0);
  }

  static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
      AwsEndpoint.pause(Duration.ofMillis(10));
    }
  }

  @Test
  void deliversEveryJob() {
    delivery.deliverTo(this::work);
    var sent = send(50);
    await("all jobs", () -> deliveries.keySet().containsAll(sent));
    assertThat(deliveries).containsOnlyKeys(sent);
  }

  @Test
  void keepsJobsUntilThereIsAWorker() {
    var sent = send(3);
    delivery.deliverTo(this::work);
    await("all jobs", () -> deliveries.keySet().containsAll(sent));
  }

  @Test
  void deliversAJobAsOftenAsItIsAnnounced() {
    var job = UUID.randomUUID();
    IntStream.range(0, 3).forEach(_ -> delivery.queue().send(job));
    delivery.deliverTo(this::work);
    await("three deliveries", () -> delivered(job) == 3);
  }

  @Test
  void deliversAFailedJobAgainAndNoOther() {
    var sent = send(3);
    var poisoned = sent.get(1);
    failing.add(poisoned);
    delivery.deliverTo(this::work);
    await("a second delivery", () -> delivered(poisoned) >= 2);
    failing.clear();
    int before = delivered(poisoned);
    await("a delivery that succeeds", () -> delivered(poisoned) > before);
    assertThat(delivered(sent.get(0))).isOne();
    assertThat(delivered(sent.get(2))).isOne();
  }

  @Test
  void givesUpAJobThatFailsFiveTimesAndGoesOnWithOthers() {
    var poisoned = send(1).getFirst();
    failing.add(poisoned);
    delivery.deliverTo(this::work);
    await("five deliveries", () -> delivered(poisoned) == 5);
    var later = send(1).getFirst();
    await("the job after it", () -> delivered(later) == 1);
    AwsEndpoint.pause(Duration.ofSeconds(2));
    assertThat(delivered(poisoned)).isEqualTo(5);
  }
}
