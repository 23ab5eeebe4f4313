package trainwright.onebox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.onebox.DataApiFaults.Fault;
import trainwright.platform.DatabaseLimits;
import trainwright.platform.Json;

/**
 * The RDS Data API in front of any Postgres, as strict as AWS's own: the five operations in the
 * wire format of the SDKs and the CLI, the limits, the typed errors; and faults on demand. Requests
 * must be signed but the signature isn't checked; it listens on the loopback interface only.
 *
 * <p>Faults can be set from outside too: {@code POST /faults} with {@code {"fault": "resuming",
 * "operation": "Execute", "calls": 3}} (the operation may be left out), {@code DELETE /faults}.
 */
public final class DataApiEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataApiEndpoint.class);
  private static final int CONNECTIONS = 40;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Schedules schedules = new Schedules();
  private final DataApiFaults faults = new DataApiFaults();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final DataApiOperations operations;

  /**
   * Starts an endpoint.
   *
   * @param jdbcUrl the Postgres behind it, user included
   * @param port where to listen, 0 for any free port
   * @param clock what transactions grow old by
   * @throws IOException when the port is taken
   */
  public DataApiEndpoint(String jdbcUrl, int port, InstantSource clock) throws IOException {
    this(jdbcUrl, port, clock, DatabaseLimits.STATEMENT_TIME);
  }

  /** Starts an endpoint whose statements may run for a time of one's own, in whole seconds. */
  public DataApiEndpoint(String jdbcUrl, int port, InstantSource clock, Duration statementTime)
      throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    operations =
        new DataApiOperations(
            pool(jdbcUrl),
            databaseName(jdbcUrl),
            (int) statementTime.toSeconds(),
            new DataApiTransactions(clock));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    schedules.every(Duration.ofSeconds(5), "expired transactions", operations::dropExpired);
  }

  private static HikariDataSource pool(String jdbcUrl) {
    var config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    config.setConnectionInitSql("set time zone 'UTC'");
    config.addDataSourceProperty("stringtype", "varchar");
    return new HikariDataSource(config);
  }

  private static String databaseName(String jdbcUrl) {
    return jdbcUrl.replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** What goes wrong on purpose. */
  public DataApiFaults faults() {
    return faults;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      try {
        send(exchange, 200, Json.write(answer(exchange, body)));
      } catch (DataApiError e) {
        if (e.status() >= 500) {
          LOG.debug("answered {}", e.type(), e);
        }
        exchange.getResponseHeaders().set("x-amzn-ErrorType", e.type());
        send(exchange, e.status(), Json.write(Map.of("message", String.valueOf(e.getMessage()))));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Map<String, Object> answer(HttpExchange exchange, byte[] body) {
    var operation = exchange.getRequestURI().getPath().substring(1);
    if (operation.equals("faults")) {
      return setFaults(exchange.getRequestMethod(), text(body));
    }
    check(exchange, body);
    var request = DataApiRequest.read(text(body));
    var fault = faults.take(operation, request.transactionId() != null);
    before(fault, request);
    operations.dropExpired();
    var answer = operations.run(operation, request);
    DataApiResults.requireResponse(Json.write(answer).getBytes(StandardCharsets.UTF_8).length);
    after(fault);
    return answer;
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static void check(HttpExchange exchange, byte[] body) {
    if (!exchange.getRequestMethod().equals("POST")) {
      throw DataApiError.unknownOperation();
    }
    var signature = exchange.getRequestHeaders().getFirst("Authorization");
    if (signature == null || !signature.startsWith("AWS4-HMAC-SHA256 ")) {
      throw DataApiError.unsigned();
    }
    long headers =
        exchange.getRequestHeaders().entrySet().stream()
            .mapToLong(header -> header.getKey().length() + header.getValue().toString().length())
            .sum();
    if (body.length + headers > DatabaseLimits.REQUEST_BYTES) {
      throw DataApiError.tooLarge();
    }
  }

  private void before(Optional<Fault> fault, DataApiRequest request) {
    switch (fault.orElse(null)) {
      case RESUMING -> throw DataApiError.resuming();
      case FAIL_BEFORE -> throw DataApiError.internal(null);
      case LOSE_TRANSACTION -> operations.loseTransaction(request.requiredTransactionId());
      case FAIL_AFTER, HANG -> {}
      case null -> {}
    }
  }

  private void after(Optional<Fault> fault) {
    if (fault.equals(Optional.of(Fault.FAIL_AFTER))) {
      throw DataApiError.internal(null);
    } else if (fault.equals(Optional.of(Fault.HANG))) {
      try {
        closed.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      throw DataApiError.internal(null);
    }
  }

  private Map<String, Object> setFaults(String method, String body) {
    if (method.equals("DELETE")) {
      faults.clear();
    } else {
      faults.add(body);
    }
    return Map.of();
  }

  /** Stops listening and rolls back what is open. */
  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    var _ = threads.shutdownNow();
    schedules.close();
    operations.close();
  }
}
