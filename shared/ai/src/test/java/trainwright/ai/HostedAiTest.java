package trainwright.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Embedding;
import trainwright.platform.Environment;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel.Answer;
import trainwright.platform.LanguageModel.Question;
import trainwright.platform.LanguageModel.Reason;
import trainwright.platform.Problem;
import trainwright.platform.Secret;
import trainwright.platform.SecretStore;
import trainwright.platform.Secrets;
import trainwright.platform.VectorIndex.Filter;

final class HostedAiTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Map<String, String> FULL =
      Map.ofEntries(
          Map.entry("MODEL_BASE_URL", "https://models.example/v1/"),
          Map.entry("MODEL_API_KEY", "secret-one"),
          Map.entry("MODEL_NAME", "first"),
          Map.entry("MODEL_BACKUP_BASE_URL", "https://backup.example/v1"),
          Map.entry("MODEL_BACKUP_API_KEY", "secret-two"),
          Map.entry("MODEL_BACKUP_NAME", "second"),
          Map.entry("EMBEDDING_BASE_URL", "https://models.example/v1"),
          Map.entry("EMBEDDING_API_KEY", "secret-three"),
          Map.entry("EMBEDDING_MODEL", "text-embedding-3-small"),
          Map.entry("QDRANT_URL", "https://qdrant.example"),
          Map.entry("QDRANT_API_KEY", "secret-four"),
          Map.entry("QDRANT_COLLECTION", "exercises"));

  @Test
  void bindsEverythingThatIsNamed() {
    var hosted = hosted(FULL);
    var embeddings = AiModule.embeddings(hosted);
    assertThat(AiModule.languageModel(hosted).configured()).isTrue();
    assertThat(AiModule.languageModel(hosted).name()).isEqualTo("first");
    assertThat(embeddings.configured()).isTrue();
    assertThat(embeddings.model()).isEqualTo("text-embedding-3-small");
    assertThat(embeddings.dimensions()).isEqualTo(1536);
    assertThat(embeddings.scoreFloor()).isEqualTo(0.6);
    assertThat(AiModule.vectorIndex(hosted, embeddings).configured()).isTrue();
  }

  @Test
  void saysSoWhenNothingIsNamed() {
    var hosted = hosted(Map.of("MODEL_NAME", " "));
    var model = AiModule.languageModel(hosted);
    var embeddings = AiModule.embeddings(hosted);
    var index = AiModule.vectorIndex(hosted, embeddings);
    var question = new Question("s", "u", "n", Json.tree("{}"), Instant.MAX);
    assertThat(model.configured()).isFalse();
    assertThat(model.name()).isEqualTo("none");
    assertThat(model.ask(question))
        .isInstanceOfSatisfying(
            Answer.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.NOT_CONFIGURED));
    assertThat(embeddings.configured()).isFalse();
    assertThat(index.configured()).isFalse();
    assertUnavailable(() -> embeddings.embed(List.of("x")), "EMBEDDING_BASE_URL");
    var vector = Embedding.of(new float[] {1});
    assertUnavailable(() -> index.search(vector, Filter.ALL, 1), "QDRANT_URL");
    assertUnavailable(index::count, "QDRANT_URL");
    assertUnavailable(() -> index.upsert(List.of()), "QDRANT_URL");
    assertUnavailable(() -> index.delete(List.of()), "QDRANT_URL");
  }

  @Test
  void bindsNoIndexWithoutEmbeddings() {
    var values = new HashMap<>(FULL);
    values.keySet().removeIf(name -> name.startsWith("EMBEDDING"));
    var hosted = hosted(values);
    assertThat(AiModule.vectorIndex(hosted, AiModule.embeddings(hosted)).configured()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MODEL_BASE_URL",
        "MODEL_API_KEY",
        "MODEL_NAME",
        "MODEL_BACKUP_BASE_URL",
        "MODEL_BACKUP_API_KEY",
        "MODEL_BACKUP_NAME",
        "EMBEDDING_BASE_URL",
        "EMBEDDING_API_KEY",
        "EMBEDDING_MODEL",
        "QDRANT_URL",
        "QDRANT_API_KEY",
        "QDRANT_COLLECTION"
      })
  void stopsTheStartAndNamesTheVariableThatIsMissingBesideOthers(String missing) {
    var values = new HashMap<>(FULL);
    values.remove(missing);
    assertThatThrownBy(() -> bind(values))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(missing + " too")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesABackupWithoutAFirstModel() {
    var values = new HashMap<>(FULL);
    List.of("MODEL_BASE_URL", "MODEL_API_KEY", "MODEL_NAME").forEach(values::remove);
    assertThatThrownBy(() -> bind(values)).hasMessageContaining("MODEL_BASE_URL too");
  }

  @Test
  void refusesAnAddressThatIsNoneWithoutShowingIt() {
    for (var address :
        List.of("models.example", "ftp://secret.example", "http://a b", "https://")) {
      var values = new HashMap<>(FULL);
      values.put("MODEL_BASE_URL", address);
      assertThatThrownBy(() -> bind(values))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the environment variable MODEL_BASE_URL must be an http or https address");
    }
  }

  @Test
  void needsTheDimensionsOfAModelItDoesNotKnow() {
    var values = new HashMap<>(FULL);
    values.put("EMBEDDING_MODEL", "nomic-embed-text");
    assertThatThrownBy(() -> bind(values)).hasMessageContaining("EMBEDDING_DIMENSIONS");
    values.put("EMBEDDING_DIMENSIONS", "768");
    var embeddings = AiModule.embeddings(hosted(values));
    assertThat(embeddings.dimensions()).isEqualTo(768);
    assertThat(embeddings.scoreFloor()).isZero();
  }

  @Test
  void takesTheScoreFloorFromTheEnvironment() {
    var values = new HashMap<>(FULL);
    values.put("EMBEDDING_SCORE_FLOOR", "0.35");
    assertThat(AiModule.embeddings(hosted(values)).scoreFloor()).isEqualTo(0.35);
    for (var wrong : List.of("NaN", "-1", "1.1", "high", "0,5")) {
      values.put("EMBEDDING_SCORE_FLOOR", wrong);
      assertThatThrownBy(() -> bind(values)).hasMessageContaining("EMBEDDING_SCORE_FLOOR");
    }
  }

  @Test
  void neverShowsAKey() {
    assertThat(new Endpoint("https://models.example", Secret.of("secret"), "first").toString())
        .doesNotContain("secret");
  }

  @Test
  void takesKeysThatAreKeptElsewhereAndReadsNoneAtTheStart() {
    var values = new HashMap<>(FULL);
    List.of("MODEL_API_KEY", "MODEL_BACKUP_API_KEY", "EMBEDDING_API_KEY", "QDRANT_API_KEY")
        .forEach(name -> values.put(name + "_SECRET", values.remove(name)));
    SecretStore unread =
        reference -> {
          throw new AssertionError("read at the start: " + reference);
        };
    bind(hosted(values, unread));
  }

  @Test
  void refusesAKeyInBothForms() {
    var values = new HashMap<>(FULL);
    values.put("QDRANT_API_KEY_SECRET", "arn:aws:secretsmanager:x");
    assertThatThrownBy(() -> bind(values))
        .hasMessage(
            "set the environment variable QDRANT_API_KEY or QDRANT_API_KEY_SECRET, not both");
  }

  /** As the start of a function does. */
  private static void bind(Map<String, String> values) {
    bind(hosted(values));
  }

  private static void bind(HostedAi hosted) {
    assertThat(AiModule.languageModel(hosted)).isNotNull();
    assertThat(AiModule.vectorIndex(hosted, AiModule.embeddings(hosted))).isNotNull();
  }

  private static HostedAi hosted(Map<String, String> values) {
    return hosted(values, reference -> reference);
  }

  private static HostedAi hosted(Map<String, String> values, SecretStore store) {
    var environment = new Environment(values);
    var secrets = new Secrets(environment, store, CLOCK);
    return new HostedAi(environment, secrets, CLOCK);
  }

  private static void assertUnavailable(Runnable work, String named) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE))
        .hasMessageContaining(named);
  }
}
