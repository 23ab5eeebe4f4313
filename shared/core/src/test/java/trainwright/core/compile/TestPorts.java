package trainwright.core.compile;

import dagger.Module;
import dagger.Provides;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import trainwright.ai.HostedAi;
import trainwright.onebox.ModelStub;
import trainwright.platform.Database;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Environment;
import trainwright.platform.JobQueue;
import trainwright.platform.LanguageModel;
import trainwright.platform.SecretStore;
import trainwright.platform.Secrets;
import trainwright.platform.Transactions;
import trainwright.platform.VectorIndex;

/** The ports for compiling in tests: a real database, search by words, a model if one is named. */
@Module
final class TestPorts {
  private final Database database;
  private final Environment environment;

  TestPorts(Database database, Map<String, String> environment) {
    this.database = database;
    this.environment = new Environment(environment);
  }

  /** What names one model, and another to be asked after it. */
  static Map<String, String> models(ModelStub first, ModelStub backup, int budgetSeconds) {
    return Map.of(
        "MODEL_BASE_URL", first.baseUrl(),
        "MODEL_API_KEY", "key",
        "MODEL_NAME", "first-model",
        "MODEL_BACKUP_BASE_URL", backup.baseUrl(),
        "MODEL_BACKUP_API_KEY", "key",
        "MODEL_BACKUP_NAME", "backup-model",
        "MODEL_BUDGET_SECONDS", Integer.toString(budgetSeconds));
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
    return _ -> {};
  }

  @Provides
  InstantSource clock() {
    return InstantSource.system();
  }

  @Provides
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Provides
  LanguageModel languageModel() {
    SecretStore none = reference -> reference;
    var secrets = new Secrets(environment, none, clock());
    return new HostedAi(environment, secrets, clock()).languageModel();
  }

  @Provides
  Embeddings embeddings() {
    return new Absent();
  }

  @Provides
  VectorIndex vectorIndex() {
    return new Absent();
  }

  /** An index that is not there. */
  private static final class Absent implements Embeddings, VectorIndex {
    @Override
    public boolean configured() {
      return false;
    }

    @Override
    public String model() {
      return "none";
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public double scoreFloor() {
      return 0;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
      throw new AssertionError("not configured");
    }

    @Override
    public void upsert(List<Point> points) {
      throw new AssertionError("not configured");
    }

    @Override
    public void delete(List<java.util.UUID> ids) {
      throw new AssertionError("not configured");
    }

    @Override
    public List<Hit> search(Embedding query, Filter filter, int limit) {
      throw new AssertionError("not configured");
    }

    @Override
    public long count() {
      throw new AssertionError("not configured");
    }
  }
}
