package trainwright.core.exercise.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.Clip;
import trainwright.core.exercise.ClipsFixture;
import trainwright.core.exercise.Exercise;
import trainwright.core.user.Caller;
import trainwright.platform.Ids;
import trainwright.platform.Problem;
import trainwright.platform.Request;
import trainwright.platform.RequestTally;
import trainwright.platform.Statement;

class ClipsTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final ClipsFixture EXERCISES = new ClipsFixture(DATABASE);
  private static final Ids IDS = new Ids(InstantSource.system());
  private static final ClipRepository CLIPS = new ClipRepository(DATABASE.port());
  private static final AddClip ADD = new AddClip(EXERCISES.repository(), CLIPS);
  private static final RemoveClip REMOVE = new RemoveClip(EXERCISES.repository(), CLIPS);
  private static final String VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

  private final UUID user = DATABASE.newUser();
  private final Caller caller = new Caller(user, Set.of());
  private final Exercise exercise = EXERCISES.create(user, "Filmed");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static NewClip clip(String url, @Nullable String start, @Nullable String end) {
    return new NewClip(
        null,
        url,
        null,
        null,
        start == null ? null : new BigDecimal(start),
        end == null ? null : new BigDecimal(end));
  }

  private Clip add(NewClip clip) {
    return ADD.run(caller, exercise.id(), IDS.next(), clip);
  }

  private static void refused(Problem.Code code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void addsAClipWithTwoStatementsAndTouchesItsExercise() {
    var tally = new RequestTally();
    var added = tally.count(() -> add(clip(VIDEO, "1.5", "20")));
    assertThat(tally.statements()).isEqualTo(2);
    assertThat(added.startTime()).isEqualTo(new BigDecimal("1.5"));
    assertThat(added.endTime()).isEqualTo(new BigDecimal("20"));
    assertThat(added.url()).isEqualTo(VIDEO);
    assertThat(EXERCISES.clips(user, exercise.id())).containsExactly(added);
    assertThat(EXERCISES.repository().get(user, exercise.id()).version()).isEqualTo(2);
  }

  @Test
  void theSameVideoIsThereOnceHoweverItsLinkIsWritten() {
    var first = add(clip(VIDEO, null, null));
    assertThat(add(clip("http://m.youtube.com/shorts/dQw4w9WgXcQ?utm_source=x", "0.000", null)))
        .isEqualTo(first);
    assertThat(EXERCISES.clips(user, exercise.id())).hasSize(1);
    assertThat(EXERCISES.repository().get(user, exercise.id()).version()).isEqualTo(2);
    refused(Problem.Code.CONFLICT, () -> add(clip(VIDEO, "5", null)));
    refused(Problem.Code.CONFLICT, () -> add(clip(VIDEO, null, "5")));
  }

  @Test
  void addsOnceWhenAskedFourTimesAtOnce() throws Exception {
    Callable<Clip> add = () -> add(clip(VIDEO, null, null));
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var added : threads.invokeAll(List.of(add, add, add, add))) {
        assertThat(added.get().normalizedUrl()).endsWith("dQw4w9WgXcQ");
      }
    }
    assertThat(EXERCISES.clips(user, exercise.id())).hasSize(1);
  }

  @Test
  void tellsTheVideosOfOnePostApart() {
    var post = "https://www.instagram.com/p/Cabc/";
    assertThat(add(clip(post + "?img_index=2", null, null)).carouselIndex()).isEqualTo(2);
    var third = new NewClip(null, post, 3, null, null, null);
    assertThat(add(third).carouselIndex()).isEqualTo(3);
    refused(
        Problem.Code.UNPROCESSABLE,
        () -> add(new NewClip(null, post + "?img_index=2", 3, null, null, null)));
    assertThat(EXERCISES.found(user, UrlNormalizationRule.of(post))).containsExactly(exercise.id());
    assertThat(EXERCISES.found(user, UrlNormalizationRule.of(post + "?img_index=3")))
        .containsExactly(exercise.id());
    assertThat(EXERCISES.found(user, UrlNormalizationRule.of(post + "?img_index=4"))).isEmpty();
  }

  @Test
  void findsWhatALinkWasUsedForButOnlyAmongWhatOneMaySee() {
    add(clip("https://vimeo.com/76979871", null, null));
    var key = UrlNormalizationRule.of("player.vimeo.com/video/76979871?h=1");
    assertThat(EXERCISES.found(user, key)).containsExactly(exercise.id());
    assertThat(EXERCISES.found(DATABASE.newUser(), key)).isEmpty();
  }

  @Test
  void refusesTimesLinksFilesAndCrowdsThatCannotBe() {
    refused(Problem.Code.UNPROCESSABLE, () -> clip(VIDEO, "5", "5"));
    refused(Problem.Code.UNPROCESSABLE, () -> clip(VIDEO, "-1", null));
    refused(Problem.Code.UNPROCESSABLE, () -> clip(VIDEO, "1e400", null));
    refused(Problem.Code.UNPROCESSABLE, () -> add(clip("javascript:alert(1)", null, null)));
    refused(Problem.Code.UNPROCESSABLE, () -> new NewClip(null, VIDEO, 100, null, null, null));
    for (var path : List.of("../x.mp4", "/etc/passwd", "users//x", "users/../x", "")) {
      refused(Problem.Code.UNPROCESSABLE, () -> new NewClip(null, VIDEO, null, path, null, null));
    }
    var foreign = "users/" + DATABASE.newUser() + "/x.mp4";
    refused(
        Problem.Code.UNPROCESSABLE, () -> add(new NewClip(null, VIDEO, null, foreign, null, null)));
    for (int i = 0; i < 20; i++) {
      add(clip("https://example.org/" + i, null, null));
    }
    refused(Problem.Code.UNPROCESSABLE, () -> add(clip("https://example.org/21", null, null)));
  }

  @Test
  void refusesAnIdThatAnotherExerciseUses() {
    var taken = add(clip(VIDEO, null, null)).id();
    var other = EXERCISES.create(user, "Other");
    refused(
        Problem.Code.CONFLICT,
        () ->
            ADD.run(
                caller,
                other.id(),
                IDS.next(),
                new NewClip(taken, "https://example.org/1", null, null, null, null)));
  }

  @Test
  void removesAClipAndNotesItsFile() {
    var path = "users/" + user + "/squat.mp4";
    var added = add(new NewClip(null, VIDEO, null, path, null, null));
    REMOVE.run(caller, exercise.id(), added.id());
    assertThat(EXERCISES.clips(user, exercise.id())).isEmpty();
    var noted =
        DATABASE
            .port()
            .run(
                Statement.read(
                        """
                        select video_paths from index_outbox
                        where exercise_id = cast(:id as uuid) order by id desc limit 1
                        """)
                    .bind("id", exercise.id()));
    assertThat(noted.getFirst().texts("video_paths")).containsExactly(path);
    refused(Problem.Code.NOT_FOUND, () -> REMOVE.run(caller, exercise.id(), added.id()));
  }

  @Test
  void othersNeitherSeeNorChangeThem() {
    var added = add(clip(VIDEO, null, null));
    var other = new Caller(DATABASE.newUser(), Set.of(Caller.LIBRARY_WRITE));
    refused(
        Problem.Code.NOT_FOUND,
        () -> ADD.run(other, exercise.id(), IDS.next(), clip(VIDEO, null, null)));
    refused(Problem.Code.NOT_FOUND, () -> REMOVE.run(other, exercise.id(), added.id()));
  }

  @Test
  void readsAClipFromJson() {
    var request =
        new Request(
            "",
            "",
            Map.of(),
            Map.of(),
            Map.of(),
            "{\"url\": \"youtu.be/dQw4w9WgXcQ\", \"start_time\": 0.1, \"end_time\": 2}",
            null,
            "r");
    assertThat(request.body(NewClip.class).startTime()).isEqualByComparingTo("0.1");
    refused(Problem.Code.UNPROCESSABLE, () -> add(new NewClip(null, null, null, null, null, null)));
  }
}
