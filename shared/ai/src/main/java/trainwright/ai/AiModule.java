package trainwright.ai;

import dagger.Module;
import dagger.Provides;
import javax.inject.Singleton;
import trainwright.platform.Embeddings;
import trainwright.platform.LanguageModel;
import trainwright.platform.VectorIndex;

/**
 * Language model, embeddings and vector index of a function on AWS, as {@link HostedAi} reads them
 * from the environment. What is not named there is bound to an implementation that says so by
 * {@code configured()}: compiling then goes by rules, and search by words. Components that use it
 * are {@code Singleton}.
 */
@Module
public interface AiModule {
  /** The language model with its backup. */
  @Provides
  @Singleton
  static LanguageModel languageModel(HostedAi hosted) {
    return hosted.languageModel();
  }

  /** The embeddings. */
  @Provides
  @Singleton
  static Embeddings embeddings(HostedAi hosted) {
    return hosted.findEmbeddings().orElseGet(NoEmbeddings::new);
  }

  /** The index of the vectors that these embeddings make; without embeddings there is none. */
  @Provides
  @Singleton
  static VectorIndex vectorIndex(HostedAi hosted, Embeddings embeddings) {
    if (!embeddings.configured()) {
      return new NoVectorIndex();
    }
    return hosted.findVectorIndex(embeddings).orElseGet(NoVectorIndex::new);
  }
}
