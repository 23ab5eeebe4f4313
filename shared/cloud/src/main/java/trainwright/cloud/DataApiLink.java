package trainwright.cloud;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rdsdata.RdsDataClient;
import software.amazon.awssdk.services.rdsdata.model.ExecuteStatementResponse;
import trainwright.platform.Row;

/** One try of everything through the Data API; a transaction is its id. */
final class DataApiLink implements Link<String> {
  private static final Logger LOG = LoggerFactory.getLogger(DataApiLink.class);
  private static final Duration ROLLBACK_TIME = Duration.ofSeconds(2);

  private final RdsDataClient client;
  private final DataApiTarget target;

  DataApiLink(RdsDataClient client, DataApiTarget target) {
    this.client = client;
    this.target = target;
  }

  @Override
  public List<Row> run(@Nullable String transaction, CheckedStatement checked) {
    var response = ask(() -> execute(transaction, checked));
    return DataApiValues.rows(response);
  }

  private ExecuteStatementResponse execute(@Nullable String transaction, CheckedStatement checked) {
    var statement = checked.statement();
    return client.executeStatement(
        request ->
            request
                .resourceArn(target.clusterArn())
                .secretArn(target.secretArn())
                .database(target.database())
                .transactionId(transaction)
                .sql(statement.sql())
                .parameters(DataApiValues.parameters(statement))
                .includeResultMetadata(true));
  }

  @Override
  public String begin() {
    return ask(() ->
            client.beginTransaction(
                request ->
                    request
                        .resourceArn(target.clusterArn())
                        .secretArn(target.secretArn())
                        .database(target.database())))
        .transactionId();
  }

  /**
   * Commits. Without an answer the transaction is rolled back: when that succeeds it was still
   * open, so that surely nothing happened, and it holds no locks until it expires.
   */
  @Override
  public void commit(String transaction) {
    try {
      var _ =
          ask(
              () ->
                  client.commitTransaction(
                      request ->
                          request
                              .resourceArn(target.clusterArn())
                              .secretArn(target.secretArn())
                              .transactionId(transaction)));
    } catch (DatabaseFailure e) {
      boolean undone = e.kind() == DatabaseFailure.Kind.UNKNOWN && isRolledBack(transaction);
      throw undone ? DatabaseFailure.lost(e.thrown().getCause()) : e;
    }
  }

  @Override
  public void rollback(String transaction) {
    boolean _ = isRolledBack(transaction);
  }

  private boolean isRolledBack(String transaction) {
    try {
      var _ =
          client.rollbackTransaction(
              request ->
                  request
                      .resourceArn(target.clusterArn())
                      .secretArn(target.secretArn())
                      .transactionId(transaction)
                      .overrideConfiguration(call -> call.apiCallTimeout(ROLLBACK_TIME)));
      return true;
    } catch (SdkException e) {
      LOG.debug("a transaction is left to end by itself", e);
      return false;
    }
  }

  private static <R> R ask(Supplier<R> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw DataApiErrors.failure(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
