package trainwright.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trainwright.platform.Problem;

/** What becomes of a model's vectors once another model is used. */
class RetireVectorIndexTest {
  private static final Duration JUST_BEFORE = DrainIndexOutbox.RETENTION.minusHours(1);
  private static final Duration SOON_AFTER = Duration.ofHours(2);

  private final SearchFixture fixture = new SearchFixture();

  @BeforeEach
  void fillForTheFirstModel() {
    fixture.add(null, "one", "One");
    drain();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void drain() {
    var _ = fixture.drain().run();
  }

  private void drainWith(String model) {
    fixture.embeddings.model = model;
    drain();
  }

  private void pass(Duration time) {
    fixture.ahead = fixture.ahead.plus(time);
  }

  @Test
  void keepsTheVectorsOfAnotherModelForSevenDaysAndRemovesThemOnce() {
    drainWith("second");
    pass(JUST_BEFORE);
    drain();
    assertThat(fixture.index.retired).isEmpty();
    pass(SOON_AFTER);
    drain();
    drain();
    assertThat(fixture.index.retired).containsExactly("words of 512");
    assertThat(fixture.count("retired_vector_indexes")).isZero();
  }

  @Test
  void removesOneModelAtATimeTheOldestFirst() {
    drainWith("second");
    pass(Duration.ofHours(1));
    drainWith("third");
    pass(DrainIndexOutbox.RETENTION);
    drain();
    assertThat(fixture.index.retired).containsExactly("words of 512");
    drain();
    assertThat(fixture.index.retired).containsExactly("words of 512", "second of 512");
  }

  @Test
  void keepsTheVectorsOfAModelThatIsUsedAgain() {
    drainWith("second");
    pass(JUST_BEFORE);
    drainWith("words");
    pass(SOON_AFTER);
    drain();
    assertThat(fixture.index.retired).isEmpty();
    pass(DrainIndexOutbox.RETENTION);
    drain();
    assertThat(fixture.index.retired).containsExactly("second of 512");
  }

  @Test
  void anotherRecipeRetiresNothing() {
    fixture.execute("update vector_index_state set model = 'words/0'");
    drain();
    assertThat(fixture.count("retired_vector_indexes")).isZero();
  }

  @Test
  void keepsThemWhileThereIsNoIndex() {
    fixture.index.configured = false;
    drain();
    pass(DrainIndexOutbox.RETENTION.plus(SOON_AFTER));
    drain();
    fixture.index.configured = true;
    drain();
    drain();
    assertThat(fixture.index.retired).isEmpty();
    assertThat(fixture.count("retired_vector_indexes")).isZero();
  }

  @Test
  void triesAgainWhenTheIndexIsDown() {
    drainWith("second");
    pass(DrainIndexOutbox.RETENTION.plus(SOON_AFTER));
    fixture.index.failure = WordEmbeddings.down();
    assertThatThrownBy(this::drain).isInstanceOf(Problem.class);
    fixture.index.failure = null;
    drain();
    assertThat(fixture.index.retired).containsExactly("words of 512");
  }

  @Test
  void aKillAfterTheRemovalOnlyRepeatsIt() {
    drainWith("second");
    pass(DrainIndexOutbox.RETENTION.plus(SOON_AFTER));
    fixture.index.afterWrite = MapIndex.KILL;
    assertThatThrownBy(this::drain).isInstanceOf(MapIndex.Killed.class);
    fixture.index.afterWrite = null;
    drain();
    assertThat(fixture.index.retired).containsExactly("words of 512", "words of 512");
    assertThat(fixture.count("retired_vector_indexes")).isZero();
  }
}
