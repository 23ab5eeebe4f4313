package trainwright.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.TestLibrary;
import trainwright.platform.Problem;

class DrainIndexOutboxTest {
  private static final Duration LEASE_OVER = Duration.ofMinutes(6);

  private final SearchFixture fixture = new SearchFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private long backlog() {
    return fixture.count("index_outbox");
  }

  /** Which of the names the point of an exercise is nearest to. */
  private String indexedName(UUID id, String... names) {
    var meaning = Objects.requireNonNull(fixture.index.points.get(id)).vector();
    return Arrays.stream(names)
        .max(
            Comparator.comparingDouble(
                name -> meaning.cosine(fixture.embeddings.embed(List.of(name)).getFirst())))
        .orElseThrow();
  }

  @Test
  void indexesTheWholeLibraryAndEmptiesTheOutbox() {
    TestLibrary.load(fixture.database.port());
    long exercises = fixture.count("exercises");
    assertThat(fixture.drain().run()).isEqualTo((int) exercises);
    assertThat(fixture.index.points).hasSize((int) exercises);
    assertThat(backlog()).isZero();
    assertThat(fixture.drain().run()).isZero();
  }

  @Test
  void bringsThePresentStateHoweverManyChangesLedToIt() {
    var id = fixture.add(null, "one", "First");
    fixture.rename(id, "Second");
    fixture.rename(id, "Third");
    assertThat(fixture.drain().run()).isEqualTo(1);
    assertThat(indexedName(id, "First", "Second", "Third")).isEqualTo("Third");
    assertThat(backlog()).isZero();
  }

  @Test
  void removesPointAndFilesOfADeletedExerciseButNotAFileThatIsStillUsed() {
    var id = fixture.add(null, "one", "One");
    var other = fixture.add(null, "two", "Two");
    fixture.drain().run();
    fixture.execute(
        """
        insert into exercise_clips (id, exercise_id, url, normalized_url, video_path)
        values (gen_random_uuid(), '%s', 'https://a.example/2', 'https://a.example/2', 'shared.mp4')
        """
            .formatted(other));
    fixture.files.paths.add("one.mp4");
    fixture.files.paths.add("shared.mp4");
    fixture.delete(id, "one.mp4", "shared.mp4", "never-there.mp4");
    fixture.drain().run();
    assertThat(fixture.index.points).containsOnlyKeys(other);
    assertThat(fixture.files.paths).containsExactly("shared.mp4");
    assertThat(backlog()).isZero();
  }

  @Test
  void survivesADeathBeforeTheIndexIsWritten() {
    fixture.index.beforeWrite = MapIndex.KILL;
    survives();
  }

  @Test
  void survivesADeathAfterTheIndexIsWritten() {
    fixture.index.afterWrite = MapIndex.KILL;
    survives();
  }

  @Test
  void survivesADeathBeforeAFileIsRemoved() {
    fixture.files.beforeDelete = MapIndex.KILL;
    survives();
  }

  @Test
  void survivesADeathAfterAFileIsRemoved() {
    fixture.files.afterDelete = MapIndex.KILL;
    survives();
  }

  private void survives() {
    var kept = fixture.add(null, "one", "One");
    var gone = fixture.add(null, "two", "Two");
    fixture.delete(gone, "two.mp4");
    fixture.files.paths.add("two.mp4");
    assertThatThrownBy(() -> fixture.drain().run()).isInstanceOf(MapIndex.Killed.class);
    fixture.index.beforeWrite = null;
    fixture.index.afterWrite = null;
    fixture.files.beforeDelete = null;
    fixture.files.afterDelete = null;
    fixture.drain().run();
    assertThat(backlog()).as("leased entries are left alone").isEqualTo(3);
    fixture.ahead = LEASE_OVER;
    fixture.drain().run();
    assertThat(fixture.index.points).containsOnlyKeys(kept);
    assertThat(fixture.files.paths).isEmpty();
    assertThat(backlog()).isZero();
  }

  @Test
  void waitsLongerAfterEachFailureAndNotesWhy() {
    fixture.add(null, "one", "One");
    fixture.index.failure = WordEmbeddings.down();
    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(fixture.drain().run()).isZero();
      assertThat(fixture.column("select attempts as v from index_outbox"))
          .containsExactly(Integer.toString(attempt));
      long waits = 5L << (attempt - 1);
      fixture.drain().run();
      assertThat(fixture.column("select attempts as v from index_outbox"))
          .as("not due yet")
          .containsExactly(Integer.toString(attempt));
      fixture.ahead = fixture.ahead.plusSeconds(waits + 1);
    }
    assertThat(fixture.column("select last_error as v from index_outbox").getFirst())
        .contains("the model is down");
    fixture.index.failure = null;
    assertThat(fixture.drain().run()).isEqualTo(1);
    assertThat(backlog()).isZero();
  }

  @Test
  void letsOneThatCannotBeIndexedHoldUpNoOther() {
    for (int i = 0; i < 10; i++) {
      fixture.add(null, "good-" + i, "Good " + i);
    }
    var bad = fixture.add(null, "bad", "Bad");
    fixture.embeddings.refused = "Bad";
    for (int run = 0; run < 12; run++) {
      fixture.drain().run();
      fixture.ahead = fixture.ahead.plusSeconds(30);
    }
    assertThat(fixture.index.points).hasSize(10).doesNotContainKey(bad);
    assertThat(backlog()).isEqualTo(1);
  }

  @Test
  void leavesAPathThatTheStoreRefuses() {
    var id = fixture.add(null, "one", "One");
    fixture.drain().run();
    fixture.delete(id, "../../etc/passwd");
    fixture.files.failure = Problem.unprocessable("", "bad_path", "leads out of the store");
    fixture.drain().run();
    assertThat(backlog()).isZero();
  }

  @Test
  void keepsTheEntryUntilTheFilesAreGone() {
    var id = fixture.add(null, "one", "One");
    fixture.drain().run();
    fixture.delete(id, "one.mp4");
    fixture.files.failure = WordEmbeddings.down();
    fixture.drain().run();
    assertThat(backlog()).isEqualTo(1);
    fixture.files.failure = null;
    fixture.ahead = LEASE_OVER;
    fixture.drain().run();
    assertThat(backlog()).isZero();
  }

  @Test
  void endsWithTheNewestStateWhenASlowDrainerOverwritesAFastOne() {
    var id = fixture.add(null, "one", "Old");
    fixture.index.beforeWrite =
        () -> {
          fixture.index.beforeWrite = null;
          fixture.rename(id, "New");
          fixture.drain().run();
          assertThat(indexedName(id, "Old", "New")).isEqualTo("New");
        };
    fixture.drain().run();
    fixture.drain().run();
    assertThat(indexedName(id, "Old", "New")).isEqualTo("New");
    assertThat(backlog()).isZero();
  }

  @Test
  void endsWithTheNewestStateEvenWhenTheSlowOnesLeaseWasOver() {
    var id = fixture.add(null, "one", "Old");
    fixture.index.beforeWrite =
        () -> {
          fixture.index.beforeWrite = null;
          fixture.ahead = LEASE_OVER;
          fixture.rename(id, "New");
          fixture.drain().run();
          assertThat(backlog()).isZero();
        };
    fixture.drain().run();
    fixture.drain().run();
    assertThat(indexedName(id, "Old", "New")).isEqualTo("New");
    assertThat(backlog()).isZero();
  }

  @Test
  void dividesTheWorkBetweenTwoAtOnce() throws InterruptedException {
    TestLibrary.load(fixture.database.port());
    long exercises = fixture.count("exercises");
    var start = new CountDownLatch(1);
    var done = new AtomicInteger();
    Runnable drain =
        () -> {
          try {
            start.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          done.addAndGet(fixture.drain().run());
        };
    var threads = List.of(new Thread(drain), new Thread(drain));
    threads.forEach(Thread::start);
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(done.get())
        .as("each once, but for a first batch that the other drain took for lost")
        .isBetween((int) exercises, (int) exercises + 32);
    assertThat(fixture.index.points).hasSize((int) exercises);
    assertThat(backlog()).isZero();
  }

  @Test
  void indexesEverythingAgainForAnotherModel() {
    var one = fixture.add(null, "one", "One");
    fixture.add(null, "two", "Two");
    fixture.drain().run();
    fixture.embeddings.calls.clear();
    fixture.drain().run();
    assertThat(fixture.embeddings.calls).isEmpty();
    fixture.embeddings.model = "other words";
    fixture.index.points.remove(one);
    assertThat(fixture.drain().run()).isEqualTo(2);
    assertThat(fixture.embeddings.calls).hasSize(1);
    assertThat(fixture.index.points).hasSize(2);
    assertThat(fixture.column("select model as v from vector_index_state"))
        .containsExactly("other words/" + ExercisePoint.RECIPE);
  }

  @Test
  void indexesEverythingAgainWhenTheIndexLostItsPoints() {
    fixture.add(null, "one", "One");
    fixture.drain().run();
    fixture.index.points.clear();
    assertThat(fixture.drain().run()).isEqualTo(1);
    assertThat(fixture.index.points).hasSize(1);
  }

  @Test
  void tellsHowFarTheIndexIs() {
    fixture.add(null, "one", "One");
    fixture.add(null, "two", "Two");
    fixture.ahead = Duration.ofSeconds(90);
    var behind = fixture.describe().run();
    assertThat(behind.status()).isEqualTo(VectorIndexReport.Status.BEHIND);
    assertThat(behind.points()).isZero();
    assertThat(behind.backlog()).isEqualTo(2);
    assertThat(behind.oldestBacklogSeconds()).isBetween(89L, 120L);
    assertThat(behind.drift()).isEqualTo(2);
    fixture.drain().run();
    assertThat(fixture.describe().run())
        .isEqualTo(
            new VectorIndexReport(VectorIndexReport.Status.READY, "words", 512, 2L, 0, null, 0L));
    fixture.index.failure = WordEmbeddings.down();
    assertThat(fixture.describe().run())
        .isEqualTo(
            new VectorIndexReport(
                VectorIndexReport.Status.DOWN, "words", 512, null, 0, null, null));
  }

  @Test
  void keepsNothingWaitingWithoutAnIndexAndFillsOneThatComesLater() {
    fixture.add(null, "one", "One");
    fixture.drain().run();
    fixture.index.configured = false;
    var late = fixture.add(null, "two", "Two");
    fixture.drain().run();
    assertThat(backlog()).isZero();
    assertThat(fixture.describe().run().status())
        .isEqualTo(VectorIndexReport.Status.NOT_CONFIGURED);
    fixture.index.configured = true;
    assertThat(fixture.drain().run()).isEqualTo(2);
    assertThat(fixture.index.points).containsKey(late);
  }
}
