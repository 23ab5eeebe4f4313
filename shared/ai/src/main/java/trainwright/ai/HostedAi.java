package trainwright.ai;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;
import trainwright.platform.Embeddings;
import trainwright.platform.Environment;
import trainwright.platform.LanguageModel;
import trainwright.platform.Secrets;
import trainwright.platform.Snapshots;
import trainwright.platform.VectorIndex;

/**
 * What the environment names of hosted models and indexes; whoever has something else to fall back
 * on asks {@code find}. What is asked for is read then, at the start; keys are read when they are
 * first used, and may be given in their {@code _SECRET} form (see {@link Secrets}).
 *
 * <ul>
 *   <li>{@code MODEL_BASE_URL, MODEL_API_KEY, MODEL_NAME}: the language model
 *   <li>{@code MODEL_BACKUP_BASE_URL, MODEL_BACKUP_API_KEY, MODEL_BACKUP_NAME}: the one asked next
 *   <li>{@code MODEL_BUDGET_SECONDS}: how long all questions of one request may take, 20 unless
 *       named, at most 25
 *   <li>{@code EMBEDDING_BASE_URL, EMBEDDING_API_KEY, EMBEDDING_MODEL}, and {@code
 *       EMBEDDING_DIMENSIONS, EMBEDDING_SCORE_FLOOR}: see {@link EmbeddingModel}
 *   <li>{@code QDRANT_URL, QDRANT_API_KEY, QDRANT_COLLECTION}: the vector index
 * </ul>
 */
@Singleton
public final class HostedAi {
  private static final int MOST_BUDGET_SECONDS = 25;

  private final BoundedHttp http = new BoundedHttp();
  private final Environment environment;
  private final Secrets secrets;
  private final InstantSource clock;

  /** Reads an environment. */
  @Inject
  public HostedAi(Environment environment, Secrets secrets, InstantSource clock) {
    Snapshots.register(environment, http);
    this.environment = environment;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * The language model with its backup, or one that says that it is not configured.
   *
   * @throws IllegalStateException naming a variable that is missing beside others that are set; so
   *     do the other methods
   */
  public LanguageModel languageModel() {
    var first = find("MODEL_BASE_URL", "MODEL_API_KEY", "MODEL_NAME");
    var backup = find("MODEL_BACKUP_BASE_URL", "MODEL_BACKUP_API_KEY", "MODEL_BACKUP_NAME");
    if (first.isEmpty() && backup.isPresent()) {
      throw new IllegalStateException(
          "set the environment variable MODEL_BASE_URL too, because MODEL_BACKUP_BASE_URL is set");
    }
    List<LanguageModel> models =
        Stream.of(first, backup)
            .flatMap(Optional::stream)
            .<LanguageModel>map(endpoint -> new OpenAiLanguageModel(endpoint, http, clock))
            .toList();
    return models.isEmpty()
        ? new NoLanguageModel()
        : new FailoverLanguageModel(models, clock, budget());
  }

  private Optional<Endpoint> find(String url, String key, String name) {
    return Endpoint.find(environment, secrets, url, key, name);
  }

  /** At most 25 s: the gateway's wall is 30, and what the model didn't do must be done by rules. */
  private Duration budget() {
    return Duration.ofSeconds(
        Math.min(MOST_BUDGET_SECONDS, environment.positive("MODEL_BUDGET_SECONDS", 20)));
  }

  /** The embeddings, if any are named. */
  public Optional<Embeddings> findEmbeddings() {
    return EmbeddingModel.find(environment, secrets)
        .map(model -> new HostedEmbeddings(model, http));
  }

  /** The index of an embedding model's vectors on Qdrant, if one is named. */
  public Optional<VectorIndex> findVectorIndex(Embeddings embeddings) {
    return find("QDRANT_URL", "QDRANT_API_KEY", "QDRANT_COLLECTION")
        .map(
            endpoint ->
                new QdrantVectorIndex(endpoint, embeddings.model(), embeddings.dimensions(), http));
  }
}
