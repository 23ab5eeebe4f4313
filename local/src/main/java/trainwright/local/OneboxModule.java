package trainwright.local;

import dagger.Module;
import dagger.Provides;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.inject.Singleton;
import trainwright.ai.HostedAi;
import trainwright.onebox.InProcessVectorIndex;
import trainwright.onebox.MiniLmEmbeddings;
import trainwright.platform.Database;
import trainwright.platform.Embeddings;
import trainwright.platform.Environment;
import trainwright.platform.FileStore;
import trainwright.platform.JobQueue;
import trainwright.platform.LanguageModel;
import trainwright.platform.Problem;
import trainwright.platform.SecretStore;
import trainwright.platform.Transactions;
import trainwright.platform.VectorIndex;

/**
 * The ports on one machine. A language model, embeddings and a vector index that the environment
 * names are used; otherwise there is no language model, and the other two run in this process.
 */
@Module
final class OneboxModule {
  private final Database database;
  private final JobQueue queue;
  private final Environment environment;
  private final Path data;
  private final FileStore files;

  /**
   * Ports over a database, a queue and a store of files that are there already.
   *
   * @param data the folder to keep everything else in
   */
  OneboxModule(
      Database database, JobQueue queue, FileStore files, Environment environment, Path data) {
    this.database = database;
    this.queue = queue;
    this.files = files;
    this.environment = environment;
    this.data = data;
  }

  @Provides
  Database database() {
    return database;
  }

  @Provides
  Transactions transactions() {
    return database;
  }

  @Provides
  JobQueue jobQueue() {
    return queue;
  }

  @Provides
  Environment environment() {
    return environment;
  }

  /** Secrets stand in this machine's environment itself. */
  @Provides
  static SecretStore secretStore() {
    return reference -> {
      throw Problem.of(
          Problem.Code.UNAVAILABLE,
          "secrets kept elsewhere are read on AWS only: set the variable itself");
    };
  }

  @Provides
  FileStore fileStore() {
    return files;
  }

  @Provides
  static InstantSource clock() {
    return InstantSource.system();
  }

  @Provides
  static RandomGenerator random() {
    return new SecureRandom();
  }

  @Provides
  @Singleton
  static LanguageModel languageModel(HostedAi hosted) {
    return hosted.languageModel();
  }

  @Provides
  @Singleton
  Embeddings embeddings(HostedAi hosted) {
    return hosted.findEmbeddings().orElseGet(() -> new MiniLmEmbeddings(data.resolve("djl")));
  }

  @Provides
  @Singleton
  VectorIndex vectorIndex(HostedAi hosted, Embeddings embeddings) {
    return hosted
        .findVectorIndex(embeddings)
        .orElseGet(() -> InProcessVectorIndex.open(data.resolve("vectors"), embeddings));
  }
}
