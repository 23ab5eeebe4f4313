package trainwright.cloud;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.inject.Singleton;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.FileStore;
import trainwright.platform.JobQueue;
import trainwright.platform.Transactions;

/**
 * The ports of a function on AWS, from its environment. Components that use it are {@code
 * Singleton}. Only what a function injects is read and must be set.
 *
 * <ul>
 *   <li>{@code DATABASE_URL}: Postgres over JDBC; or {@code DATABASE_CLUSTER_ARN}, {@code
 *       DATABASE_SECRET_ARN} and {@code DATABASE_NAME}: the RDS Data API
 *   <li>{@code DATABASE_STATEMENT_SECONDS} (45), {@code DATABASE_WAIT_SECONDS} (20): how long to
 *       wait for a statement, and for a database that is down or resuming
 *   <li>{@code JOB_QUEUE_URL}: the SQS queue of the job worker
 * </ul>
 */
@Module
public interface CloudModule {
  /** The process's environment; other modules read theirs from it too. */
  @Provides
  @Singleton
  static Environment environment() {
    return new Environment(System.getenv());
  }

  /** The database that the environment names. */
  @Provides
  @Singleton
  static Database database(Environment environment) {
    return Databases.of(environment);
  }

  /** The same database. */
  @Binds
  Transactions transactions(Database database);

  /** The queue that the environment names. */
  @Provides
  @Singleton
  static JobQueue jobQueue(Environment environment) {
    return new SqsJobQueue(
        SqsClient.builder().httpClientBuilder(Apache5HttpClient.builder()).build(),
        environment.get("JOB_QUEUE_URL"));
  }

  /** No files are kept on AWS yet. */
  @Provides
  static FileStore fileStore() {
    return new NoFileStore();
  }

  /** The one clock. */
  @Provides
  static InstantSource clock() {
    return InstantSource.system();
  }

  /** The one source of chance. */
  @Provides
  static RandomGenerator random() {
    return new SecureRandom();
  }
}
