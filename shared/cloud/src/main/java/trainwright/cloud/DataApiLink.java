package trainwright.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.crac.Context;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Json;
import trainwright.platform.Row;

/** One try of everything through the Data API; a transaction is its id. */
final class DataApiLink implements Link<String>, Resource {
  private static final Logger LOG = LoggerFactory.getLogger(DataApiLink.class);
  private static final Duration ROLLBACK_TIME = Duration.ofSeconds(2);
  private static final Duration GREETING_TIME = Duration.ofSeconds(2);
  private static final int GREETINGS = 5;
  private static final int CREDENTIALS = 20;

  private final SignedHttp http;
  private final DataApiAccess access;
  private final DataApiTarget target;
  private final Duration callTime;
  private @Nullable StandIn standIn;

  DataApiLink(DataApiAccess access, DataApiTarget target, Patience patience) {
    this.http =
        new SignedHttp(new AwsSigner(access.region(), access.credentials()), patience.connection());
    this.access = access;
    this.target = target;
    this.callTime = patience.call();
  }

  @Override
  public List<Row> run(@Nullable String transaction, CheckedStatement checked) {
    return DataApiValues.rows(ask("Execute", execution(transaction, checked), callTime));
  }

  @Override
  public List<Row> rehearse(CheckedStatement checked, String result) {
    var request = post("Execute", execution(null, checked));
    try {
      var answer = http.rehearse(request, standIn().answering(result), callTime);
      return DataApiValues.rows(Json.mapper().readTree(answer.body()));
    } catch (IOException e) {
      throw DataApiErrors.ofSilence(e);
    }
  }

  private synchronized StandIn standIn() {
    var open = standIn == null ? new StandIn() : standIn;
    standIn = open;
    return open;
  }

  /**
   * Calls the service as nobody, on a virtual thread as requests do, with a statement that harms
   * nothing where nobody may. The rehearsal is over by then.
   */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws InterruptedException {
    var request = request(null).put("database", target.database()).put("sql", "select 1");
    var greeting = post("Execute", request);
    Thread.ofVirtual().start(() -> greet(greeting)).join();
    Thread.ofVirtual().start(this::rehearseCredentials).join();
    access.credentials().forget();
    closeStandIn();
  }

  private void rehearseCredentials() {
    for (int i = 0; i < CREDENTIALS; i++) {
      access.credentials().rehearse(standIn());
    }
  }

  private synchronized void closeStandIn() {
    if (standIn != null) {
      standIn.close();
      standIn = null;
    }
  }

  private void greet(SignedHttp.Request greeting) {
    for (int i = 0; i < GREETINGS; i++) {
      http.greet(greeting, GREETING_TIME);
    }
  }

  /**
   * Asks for credentials, which no snapshot holds, so that the first request need not. Kept
   * connections are looked at before they are used.
   */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    try {
      var _ = access.credentials().now();
    } catch (IOException e) {
      LOG.debug("the first request will ask for credentials", e);
    }
  }

  private ObjectNode execution(@Nullable String transaction, CheckedStatement checked) {
    var statement = checked.statement();
    var request = request(transaction);
    request.put("database", target.database());
    request.put("sql", statement.sql());
    request.set("parameters", DataApiValues.parameters(statement));
    return request.put("includeResultMetadata", true);
  }

  @Override
  public String begin() {
    var request = request(null).put("database", target.database());
    return ask("BeginTransaction", request, callTime).path("transactionId").asText();
  }

  /**
   * Commits. Without an answer the transaction is rolled back: when that succeeds it was still
   * open, so that surely nothing happened, and it holds no locks until it expires.
   */
  @Override
  public void commit(String transaction) {
    try {
      var _ = ask("CommitTransaction", request(transaction), callTime);
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
      var _ = ask("RollbackTransaction", request(transaction), ROLLBACK_TIME);
      return true;
    } catch (DatabaseFailure e) {
      LOG.debug("a transaction is left to end by itself", e);
      return false;
    }
  }

  private ObjectNode request(@Nullable String transaction) {
    var request = Json.newObject();
    request.put("resourceArn", target.clusterArn()).put("secretArn", target.secretArn());
    if (transaction != null) {
      request.put("transactionId", transaction);
    }
    return request;
  }

  private SignedHttp.Request post(String operation, ObjectNode request) {
    var uri = access.endpoint().resolve("/" + operation);
    return SignedHttp.Request.json("rds-data", uri, Json.write(request));
  }

  private JsonNode ask(String operation, ObjectNode request, Duration limit) {
    try {
      var answer = http.send(post(operation, request), limit);
      if (answer.status() == 200) {
        return Json.mapper().readTree(answer.body());
      }
      throw DataApiErrors.ofAnswer(answer);
    } catch (JsonProcessingException e) {
      throw DatabaseFailure.unknown(e);
    } catch (IOException e) {
      throw DataApiErrors.ofSilence(e);
    }
  }

  @Override
  public void close() {
    access.credentials().forget();
    closeStandIn();
  }
}
