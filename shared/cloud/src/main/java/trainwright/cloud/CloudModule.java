package trainwright.cloud;

import dagger.Module;
import dagger.Provides;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.inject.Singleton;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.FileStore;
import trainwright.platform.JobQueue;
import trainwright.platform.SecretStore;
import trainwright.platform.Secrets;
import trainwright.platform.Transactions;

/**
 * The ports of a function on AWS, from its environment. Components that use it are {@code
 * Singleton}. Only what a function injects is read and must be set.
 *
 * <ul>
 *   <li>{@code DATABASE_URL} or {@code DATABASE_URL_SECRET}: Postgres over JDBC; or {@code
 *       DATABASE_CLUSTER_ARN}, {@code DATABASE_SECRET_ARN} and {@code DATABASE_NAME}: the RDS Data
 *       API
 *   <li>{@code DATABASE_STATEMENT_SECONDS} (45), {@code DATABASE_WAIT_SECONDS} (20): how long to
 *       wait for a statement, and for a database that is down or resuming
 *   <li>{@code JOB_QUEUE_URL}: the SQS queue of the job worker
 *   <li>{@code FILES_BUCKET}: the S3 bucket of the videos of clips
 * </ul>
 */
@Module
public final class CloudModule {
  private final Environment environment;

  /** The ports that the process's environment names. */
  public CloudModule() {
    this(new Environment(System.getenv()));
  }

  /** The ports that an environment names. */
  public CloudModule(Environment environment) {
    this.environment = environment;
  }

  /** The environment; other modules read theirs from it too. */
  @Provides
  Environment environment() {
    return environment;
  }

  /** The database that the environment names. */
  @Provides
  @Singleton
  static Database database(Environment environment, Secrets secrets, AwsCredentials credentials) {
    return Databases.of(environment, secrets, credentials);
  }

  /** The same database. */
  @Provides
  static Transactions transactions(Database database) {
    return database;
  }

  /** The queue that the environment names. */
  @Provides
  @Singleton
  static JobQueue jobQueue(Environment environment, AwsHttp aws) {
    return new SqsJobQueue(aws, environment.get("JOB_QUEUE_URL"));
  }

  @Provides
  @Singleton
  static AwsHttp awsHttp(Environment environment, AwsCredentials credentials) {
    return new AwsHttp(environment, credentials);
  }

  @Provides
  @Singleton
  static AwsCredentials awsCredentials(Environment environment, InstantSource clock) {
    return new AwsCredentials(environment, clock);
  }

  /** AWS Secrets Manager. */
  @Provides
  static SecretStore secretStore(AwsHttp aws) {
    return new AwsSecretStore(aws);
  }

  /** The bucket that the environment names. */
  @Provides
  @Singleton
  static FileStore fileStore(Environment environment, AwsHttp aws, InstantSource clock) {
    return new S3FileStore(aws, environment.get("FILES_BUCKET"), clock);
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
