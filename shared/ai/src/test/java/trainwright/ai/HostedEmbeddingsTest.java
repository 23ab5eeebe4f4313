package trainwright.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainwright.onebox.Fault;
import trainwright.onebox.ModelStub;
import trainwright.platform.Embeddings;
import trainwright.platform.Problem;
import trainwright.platform.Secret;

final class HostedEmbeddingsTest {
  private static final List<String> TEXT = List.of("tight hips");

  private final ModelStub provider = new ModelStub().withDimensions(32);
  private final BoundedHttp http = new BoundedHttp();

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void asksForTheVectorsOfTheTexts() {
    var embeddings = embeddings(32, false);
    var vectors = embeddings.embed(List.of("neck stretch", "stretch for the neck", "burpee jump"));
    assertThat(vectors).hasSize(3).allMatch(v -> v.dimensions() == 32);
    assertThat(vectors.get(0).cosine(vectors.get(1)))
        .isGreaterThan(vectors.get(0).cosine(vectors.get(2)));
    var asked = provider.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/v1/embeddings");
    assertThat(asked.authorization()).isEqualTo("Bearer the-key");
    assertThat(asked.model()).isEqualTo("embedder");
    assertThat(asked.body().path("input")).hasSize(3);
    assertThat(asked.body().path("encoding_format").asText()).isEqualTo("float");
    assertThat(asked.body().has("dimensions")).isFalse();
  }

  @Test
  void keepsTheOrderOverBatches() {
    var embeddings = embeddings(32, false);
    var texts = IntStream.range(0, 150).mapToObj(i -> "word" + i).toList();
    var vectors = embeddings.embed(texts);
    assertThat(provider.asked()).hasSize(3);
    for (int i : new int[] {0, 63, 64, 149}) {
      assertThat(vectors.get(i)).isEqualTo(embeddings.embed(List.of(texts.get(i))).getFirst());
    }
  }

  @Test
  void asksForAShorterVectorWhereTheModelCanGiveOne() {
    assertThat(embeddings(16, true).embed(TEXT).getFirst().dimensions()).isEqualTo(16);
    assertThat(provider.asked().getFirst().body().path("dimensions").asInt()).isEqualTo(16);
  }

  @Test
  void asksNobodyForNothing() {
    assertThat(embeddings(32, false).embed(List.of())).isEmpty();
    assertThat(provider.asked()).isEmpty();
  }

  @Test
  void refusesVectorsOfOtherDimensions() {
    assertThatThrownBy(() -> embeddings(33, false).embed(TEXT))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE))
        .hasMessageContaining("32 dimensions instead of 33");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STALLED_BEFORE_HEADERS", "DRIPPING"})
  void turnsEveryFaultIntoUnavailable(Fault fault) {
    provider.failAlways(fault);
    long start = System.nanoTime();
    assertThatThrownBy(() -> embeddings(32, false).embed(TEXT))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
              assertThat(problem.retryAfter()).isPresent();
            })
        .hasMessageNotContaining("tight hips")
        .hasMessageNotContaining("the-key");
    assertThat(System.nanoTime() - start).isLessThan(7_000_000_000L);
    provider.heal();
    assertThat(embeddings(32, false).embed(TEXT)).hasSize(1);
  }

  private Embeddings embeddings(int dimensions, boolean shortened) {
    var endpoint = new Endpoint(provider.baseUrl(), Secret.of("the-key"), "embedder");
    return new HostedEmbeddings(new EmbeddingModel(endpoint, dimensions, shortened, 0.6), http);
  }
}
