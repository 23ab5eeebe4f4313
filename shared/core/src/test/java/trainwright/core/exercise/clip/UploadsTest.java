package trainwright.core.exercise.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.TestDatabase;
import trainwright.core.TestFiles;
import trainwright.core.exercise.ClipsFixture;
import trainwright.core.exercise.Exercise;
import trainwright.core.user.Caller;
import trainwright.platform.Ids;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

/** From the link to the video that a clip shows, in whatever order notices arrive. */
class UploadsTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final ClipsFixture EXERCISES = new ClipsFixture(DATABASE);
  private static final AtomicLong MILLIS = new AtomicLong();

  /** Each later than the one before. */
  private static final Ids IDS =
      new Ids(() -> TestDatabase.NOW.plusMillis(MILLIS.incrementAndGet()));

  private static final ClipRepository CLIPS = new ClipRepository(DATABASE.port());
  private static final NewUpload VIDEO = new NewUpload("video/mp4", 1_000);

  private final TestFiles files = new TestFiles();
  private final UploadClip upload = new UploadClip(EXERCISES.repository(), files);
  private final WatchClip watch = new WatchClip(EXERCISES.repository(), files);
  private final KeepUpload keep = new KeepUpload(CLIPS, files);

  private final UUID user = DATABASE.newUser();
  private final Caller caller = new Caller(user, Set.of());
  private final Exercise exercise = EXERCISES.create(user, "Filmed");
  private final UUID clip = addClip(null);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private UUID addClip(@Nullable String videoPath) {
    var id = IDS.next();
    return new AddClip(EXERCISES.repository(), CLIPS)
        .run(
            caller,
            exercise.id(),
            id,
            new NewClip(null, "https://example.org/" + id, null, videoPath, null, null))
        .id();
  }

  /** The path of a new upload, which has arrived. */
  private String arrived() {
    var path = upload.run(caller, exercise.id(), clip, IDS.next(), VIDEO).url();
    files.paths.add(path);
    return path;
  }

  private @Nullable String shown() {
    return EXERCISES.clips(user, exercise.id()).stream()
        .filter(each -> each.id().equals(clip))
        .findFirst()
        .orElseThrow()
        .videoPath();
  }

  private List<String> notedForRemoval() {
    return DATABASE
        .port()
        .run(
            Statement.read(
                    """
                    select unnest(video_paths) as path from index_outbox
                    where exercise_id = cast(:id as uuid) order by id
                    """)
                .bind("id", exercise.id()))
        .stream()
        .map(row -> row.text("path"))
        .toList();
  }

  private void removeClip() {
    new RemoveClip(EXERCISES.repository(), CLIPS).run(caller, exercise.id(), clip);
  }

  private static void refused(Problem.Code code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void givesALinkBelowTheOwnersFolderAndChangesNothingYet() {
    var id = IDS.next();
    var link = upload.run(caller, exercise.id(), clip, id, new NewUpload("video/quicktime", 1));
    assertThat(link.url()).isEqualTo("users/%s/clips/%s/%s.mov".formatted(user, clip, id));
    assertThat(link.headers()).isEqualTo(Map.of("Content-Type", "video/quicktime"));
    assertThat(link.expiresAt()).isEqualTo(TestDatabase.NOW.plus(UploadClip.LIFE));
    assertThat(shown()).isNull();
    refused(Problem.Code.NOT_FOUND, () -> watch.run(user, exercise.id(), clip));
  }

  @Test
  void showsAVideoThatHasArrivedByOneStatement() {
    long before = EXERCISES.repository().get(user, exercise.id()).version();
    var path = arrived();
    var tally = new RequestTally();
    boolean _ =
        tally.count(
            () -> {
              keep.run(path);
              return true;
            });
    assertThat(tally.statements()).isEqualTo(1);
    assertThat(shown()).isEqualTo(path);
    assertThat(EXERCISES.repository().get(user, exercise.id()).version()).isEqualTo(before + 1);
    var link = watch.run(user, exercise.id(), clip);
    assertThat(link.url()).isEqualTo(path);
    assertThat(link.expiresAt()).isEqualTo(TestDatabase.NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void aNoticeThatComesTwiceChangesNothing() {
    var path = arrived();
    keep.run(path);
    long version = EXERCISES.repository().get(user, exercise.id()).version();
    keep.run(path);
    assertThat(shown()).isEqualTo(path);
    assertThat(files.paths).containsExactly(path);
    assertThat(EXERCISES.repository().get(user, exercise.id()).version()).isEqualTo(version);
    assertThat(notedForRemoval()).isEmpty();
  }

  @Test
  void aLaterUploadTakesTheEarlierOnesPlaceAndNotesItForRemoval() {
    var first = arrived();
    keep.run(first);
    var second = arrived();
    keep.run(second);
    assertThat(shown()).isEqualTo(second);
    assertThat(notedForRemoval()).containsExactly(first);
  }

  @Test
  void anEarlierUploadThatIsNoticedLateIsRemoved() {
    var first = arrived();
    var second = arrived();
    keep.run(second);
    keep.run(first);
    assertThat(shown()).isEqualTo(second);
    assertThat(files.paths).containsExactly(second);
    assertThat(notedForRemoval()).isEmpty();
  }

  @Test
  void aNoticeOfAFileThatIsGoneChangesNothing() {
    var path = arrived();
    files.paths.clear();
    keep.run(path);
    assertThat(shown()).isNull();
  }

  @Test
  void aVideoThatArrivesAfterItsClipWasRemovedIsRemovedToo() {
    var path = arrived();
    removeClip();
    keep.run(path);
    assertThat(files.paths).isEmpty();
  }

  @Test
  void aDeathAfterTheVideoIsKeptOnlyRepeatsItAndOneBeforeItIsRemovedFinishesLater() {
    var path = arrived();
    removeClip();
    files.beforeDelete =
        () -> {
          throw new StackOverflowError("killed");
        };
    assertThatThrownBy(() -> keep.run(path)).isInstanceOf(StackOverflowError.class);
    files.beforeDelete = null;
    keep.run(path);
    assertThat(files.paths).isEmpty();
  }

  @Test
  void removingAClipNotesItsUploadedVideo() {
    var path = arrived();
    keep.run(path);
    removeClip();
    assertThat(notedForRemoval()).containsExactly(path);
  }

  @Test
  void aVideoThatAnotherClipShowsIsLeftToIt() {
    var path = arrived();
    var other = addClip(path);
    removeClip();
    keep.run(path);
    assertThat(files.paths).containsExactly(path);
    assertThat(EXERCISES.clips(user, exercise.id()))
        .singleElement()
        .satisfies(shown -> assertThat(shown.id()).isEqualTo(other))
        .satisfies(shown -> assertThat(shown.videoPath()).isEqualTo(path));
  }

  @Test
  void aVideoInTheFolderOfAnotherOwnerIsNeverKept() {
    var stranger = DATABASE.newUser();
    var path = new VideoPath(stranger, clip, IDS.next(), VideoType.MP4).text();
    files.paths.add(path);
    keep.run(path);
    assertThat(shown()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "report.pdf",
        "shared/clips/x/y.mp4",
        "users/ada/clips/019a0000-0000-7000-8000-000000000001/019a0000-0000-7000-8000-000000000002.mp4",
        "shared/clips/019a0000-0000-7000-8000-000000000001/019a0000-0000-7000-8000-000000000002.exe",
        "shared/clips/019A0000-0000-7000-8000-000000000001/019a0000-0000-7000-8000-000000000002.mp4",
        "shared/clips/../019a0000-0000-7000-8000-000000000002.mp4"
      })
  void leavesFilesThatAreNoUploadOfAClip(String path) {
    files.paths.add(path);
    keep.run(path);
    assertThat(files.paths).containsExactly(path);
  }

  @Test
  void isTriedAgainWhenTheStoreIsDown() {
    var path = arrived();
    files.failure = Problem.unavailable("down", Duration.ofSeconds(1), null);
    refused(Problem.Code.UNAVAILABLE, () -> keep.run(path));
    files.failure = null;
    keep.run(path);
    assertThat(shown()).isEqualTo(path);
  }

  @Test
  void othersGetNoLinks() {
    var other = new Caller(DATABASE.newUser(), Set.of(Caller.LIBRARY_WRITE));
    refused(
        Problem.Code.NOT_FOUND, () -> upload.run(other, exercise.id(), clip, IDS.next(), VIDEO));
    refused(Problem.Code.NOT_FOUND, () -> watch.run(other.userId(), exercise.id(), clip));
    refused(
        Problem.Code.NOT_FOUND,
        () -> upload.run(caller, exercise.id(), IDS.next(), IDS.next(), VIDEO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "video/MP4", "image/png", "text/html", "video/mp4; codecs=x"})
  void refusesWhatIsNoVideo(String contentType) {
    refused(Problem.Code.UNPROCESSABLE, () -> new NewUpload(contentType, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 200_000_001, Long.MAX_VALUE})
  void refusesSizesThatCannotBe(long sizeBytes) {
    refused(Problem.Code.UNPROCESSABLE, () -> new NewUpload("video/webm", sizeBytes));
    assertThat(new NewUpload("video/webm", 200_000_000).sizeBytes()).isEqualTo(200_000_000);
  }
}
