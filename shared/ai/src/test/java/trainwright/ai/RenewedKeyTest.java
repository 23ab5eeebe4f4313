package trainwright.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trainwright.onebox.Fault;
import trainwright.onebox.ModelStub;
import trainwright.onebox.QdrantStub;
import trainwright.platform.Environment;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel.Answer;
import trainwright.platform.LanguageModel.Question;
import trainwright.platform.LanguageModel.Reason;
import trainwright.platform.Problem;
import trainwright.platform.Secret;
import trainwright.platform.Secrets;

/** A key that is exchanged while a function is warm. */
final class RenewedKeyTest {
  private final Question question =
      new Question("s", "u", "n", Json.tree("{}"), Instant.now().plus(Duration.ofMinutes(1)));

  private final BoundedHttp http = new BoundedHttp();
  private Instant now = Instant.parse("2026-05-04T09:30:00Z");
  private String kept = "old";

  private Secret secret() {
    var environment = new Environment(Map.of("KEY_SECRET", "arn"));
    var secret = new Secrets(environment, _ -> kept, () -> now).find("KEY").orElseThrow();
    assertThat(secret.value()).isEqualTo("old");
    now = now.plusSeconds(60);
    return secret;
  }

  @Test
  void modelIsAskedAgainWithTheNewKey() {
    try (var provider = new ModelStub()) {
      var model = model(provider, secret());
      kept = "new";
      provider.failNext(Fault.REFUSED_KEY).thenAnswer("{}");
      assertThat(model.ask(question)).isInstanceOf(Answer.Text.class);
      assertThat(provider.asked())
          .extracting(ModelStub.Asked::authorization)
          .containsExactly("Bearer old", "Bearer new");
    }
  }

  @Test
  void modelIsNotAskedAgainWithTheSameKey() {
    try (var provider = new ModelStub()) {
      var model = model(provider, secret());
      provider.failNext(Fault.REFUSED_KEY).thenAnswer("{}");
      assertThat(model.ask(question))
          .isInstanceOfSatisfying(
              Answer.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.REFUSED_KEY));
      assertThat(provider.asked()).hasSize(1);
    }
  }

  @Test
  void aModelWhoseKeyCannotBeReadFailsAsAProviderDoes() {
    try (var provider = new ModelStub()) {
      var environment = new Environment(Map.of("KEY_SECRET", "arn"));
      var secrets =
          new Secrets(
              environment,
              _ -> {
                throw Problem.unavailable("a secret can't be read", Duration.ofSeconds(5), null);
              },
              InstantSource.system());
      var answer = model(provider, secrets.find("KEY").orElseThrow()).ask(question);
      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.PROVIDER_ERROR));
      assertThat(provider.asked()).isEmpty();
    }
  }

  private OpenAiLanguageModel model(ModelStub provider, Secret key) {
    return new OpenAiLanguageModel(
        new Endpoint(provider.baseUrl(), key, "model"), http, InstantSource.system());
  }

  @Test
  void embeddingsAreAskedForAgainWithTheNewKey() {
    try (var provider = new ModelStub().withDimensions(8)) {
      var endpoint = new Endpoint(provider.baseUrl(), secret(), "embedder");
      var embeddings = new HostedEmbeddings(new EmbeddingModel(endpoint, 8, false, 0), http);
      kept = "new";
      provider.failNext(Fault.REFUSED_KEY);
      assertThat(embeddings.embed(List.of("tight hips"))).hasSize(1);
      assertThat(provider.asked())
          .extracting(ModelStub.Asked::authorization)
          .containsExactly("Bearer old", "Bearer new");
    }
  }

  @Test
  void indexIsAskedAgainWithTheNewKey() {
    try (var qdrant = new QdrantStub("new")) {
      var endpoint = new Endpoint(qdrant.url(), secret(), "exercises");
      var index = new QdrantVectorIndex(endpoint, "embedder", 8, http);
      assertThatThrownBy(index::count).isInstanceOf(Problem.class);
      now = now.plusSeconds(60);
      kept = "new";
      assertThat(index.count()).isZero();
    }
  }
}
