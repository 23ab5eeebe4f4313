package trainwright.core.exercise.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.TestFiles;
import trainwright.core.exercise.ClipsFixture;
import trainwright.core.exercise.Exercise;
import trainwright.core.user.Caller;
import trainwright.platform.Ids;
import trainwright.platform.Statement;

/** Notices of uploads at the same moment as each other and as the removal of what they show. */
class UploadRacesTest {
  private static final int ROUNDS = 40;
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final ClipsFixture EXERCISES = new ClipsFixture(DATABASE);
  private static final AtomicLong MILLIS = new AtomicLong();

  /** Each later than the one before. */
  private static final Ids IDS =
      new Ids(() -> TestDatabase.NOW.plusMillis(MILLIS.incrementAndGet()));

  private static final ClipRepository CLIPS = new ClipRepository(DATABASE.port());

  private final TestFiles files = new TestFiles();
  private final KeepUpload keep = new KeepUpload(CLIPS, files);
  private final UUID user = DATABASE.newUser();
  private final Caller caller = new Caller(user, Set.of());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private UUID addClip(Exercise exercise) {
    var clip = new NewClip(null, "https://example.org/" + IDS.next(), null, null, null, null);
    return new AddClip(EXERCISES.repository(), CLIPS)
        .run(caller, exercise.id(), IDS.next(), clip)
        .id();
  }

  private String arrived(UUID clip) {
    var path = new VideoPath(user, clip, IDS.next(), VideoType.MP4).text();
    files.paths.add(path);
    return path;
  }

  /** Does all of it at one moment; fails as the first of them that fails. */
  private static void atOnce(Runnable... work) throws Exception {
    var start = new CyclicBarrier(work.length);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running =
          Stream.of(work).<Future<?>>map(each -> threads.submit(() -> run(start, each))).toList();
      for (var each : running) {
        try {
          assertThat(each.get()).isEqualTo(true);
        } catch (ExecutionException e) {
          throw new AssertionError(e.getCause());
        }
      }
    }
  }

  private static boolean run(CyclicBarrier start, Runnable work) throws Exception {
    int _ = start.await();
    work.run();
    return true;
  }

  private static List<String> notedForRemoval(UUID exercise) {
    return DATABASE
        .port()
        .run(
            Statement.read(
                    """
                    select unnest(video_paths) as path from index_outbox
                    where exercise_id = cast(:id as uuid) order by id
                    """)
                .bind("id", exercise))
        .stream()
        .map(row -> row.text("path"))
        .toList();
  }

  @Test
  void twentyNoticesAtOnceChangeTheClipOnce() throws Exception {
    var exercise = EXERCISES.create(user, "Filmed");
    var path = arrived(addClip(exercise));
    long version = EXERCISES.repository().get(user, exercise.id()).version();
    atOnce(
        IntStream.range(0, 20)
            .mapToObj(_ -> (Runnable) () -> keep.run(path))
            .toArray(Runnable[]::new));
    assertThat(EXERCISES.clips(user, exercise.id()).getFirst().videoPath()).isEqualTo(path);
    assertThat(files.paths).containsExactly(path);
    assertThat(EXERCISES.repository().get(user, exercise.id()).version()).isEqualTo(version + 1);
  }

  @Test
  void uploadsNoticedAtOnceLeaveTheLatestAndNoteOrRemoveTheRest() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var exercise = EXERCISES.create(user, "Filmed " + round);
      var clip = addClip(exercise);
      var first = arrived(clip);
      var second = arrived(clip);
      atOnce(() -> keep.run(first), () -> keep.run(second));
      assertThat(EXERCISES.clips(user, exercise.id()).getFirst().videoPath()).isEqualTo(second);
      assertThat(files.paths.contains(first))
          .isEqualTo(notedForRemoval(exercise.id()).contains(first));
    }
  }

  @Test
  void anExerciseDeletedAtTheSameMomentLeavesNoFileThatNobodyRemoves() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var exercise = EXERCISES.create(user, "Filmed " + round);
      var path = arrived(addClip(exercise));
      atOnce(() -> keep.run(path), () -> EXERCISES.delete(user, exercise.id()));
      assertThat(files.paths.contains(path))
          .isEqualTo(notedForRemoval(exercise.id()).contains(path));
    }
  }

  @Test
  void aClipRemovedAtTheSameMomentLeavesNoFileThatNobodyRemoves() throws Exception {
    var remove = new RemoveClip(EXERCISES.repository(), CLIPS);
    for (int round = 0; round < ROUNDS; round++) {
      var exercise = EXERCISES.create(user, "Filmed " + round);
      var clip = addClip(exercise);
      var path = arrived(clip);
      atOnce(() -> keep.run(path), () -> remove.run(caller, exercise.id(), clip));
      assertThat(files.paths.contains(path))
          .isEqualTo(notedForRemoval(exercise.id()).contains(path));
    }
  }
}
