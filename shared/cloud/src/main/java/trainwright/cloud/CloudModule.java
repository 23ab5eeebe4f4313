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
import trainwright.platform.JobQueue;
import trainwright.platform.Transactions;

/**
 * The ports of a function on AWS, from its environment. Components that use it are {@code
 * Singleton}. Only what a function injects is read and must be set.
 *
 * <ul>
 *   <li>{@code DATABASE_URL}: Postgres over JDBC
 *   <li>{@code JOB_QUEUE_URL}: the SQS queue of the job worker
 * </ul>
 */
@Module
public interface CloudModule {
  /** A function answers one request at a time. */
  int CONNECTIONS = 2;

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
    return new JdbcDatabase(DatabaseUrl.toJdbc(environment.get("DATABASE_URL")), CONNECTIONS);
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
