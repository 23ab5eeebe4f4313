package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;

/**
 * A function that is warm while its database's secret is rotated: the old name is gone, its
 * connections are cut, and Secrets Manager holds the new one.
 */
class RotatedSecretTest {
  private static final String ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:url";
  private static final String FUNCTION = "RoutinesFunction";
  private static final String OWNER = Scratch.database();

  /** A kept secret is not read again at once, whoever refuses it. */
  private static final Duration LEAST_AGE = Duration.ofSeconds(5);

  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  @Test
  void theNextRequestIsAnsweredWithTheNewSecret() throws Exception {
    execute("create role before_rotation login superuser");
    secrets.put(ARN, OWNER.replaceFirst("user=[^&]*", "user=before_rotation"));
    try (var aws = new AwsRecorder(1, secrets);
        var invoker = new Invoker(InstantSource.system())) {
      var function = start(aws);
      assertThat(status(invoker, function)).isEqualTo(200);
      Thread.sleep(LEAST_AGE.plusMillis(200));

      execute("alter role before_rotation rename to after_rotation");
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename ="
              + " 'after_rotation'");
      secrets.put(ARN, OWNER.replaceFirst("user=[^&]*", "user=after_rotation"));
      assertThat(status(invoker, function)).isEqualTo(200);
    } finally {
      execute("drop role if exists before_rotation, after_rotation");
    }
  }

  private static Function start(AwsRecorder aws) {
    var template = Objects.requireNonNull(Template.functions().get(FUNCTION));
    var variables = new HashMap<>(new Deployment(Map.of(), Map.of()).environment(template));
    variables.put("DATABASE_URL_SECRET", ARN);
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ENDPOINT_URL", aws.url());
    variables.put("AWS_ACCESS_KEY_ID", FUNCTION);
    variables.put("AWS_SECRET_ACCESS_KEY", "secret");
    var deployed = DeployedFunction.start(FUNCTION, template, variables);
    return new Function(FUNCTION, deployed.handler(), Object.class, Set.of());
  }

  private static int status(Invoker invoker, Function function) {
    var event = Json.newObject().put("routeKey", "GET /v1/routines").put("rawPath", "/v1/routines");
    event
        .putObject("requestContext")
        .put("requestId", "r")
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims")
        .put("sub", "rotated-1");
    var outcome =
        invoker.invoke(function, Bytes.of(Json.write(event)), "r", Duration.ofSeconds(29));
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return Json.tree(((Outcome.Answered) outcome).payload().text()).get("statusCode").asInt();
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(OWNER);
        var statement = connection.createStatement()) {
      var _ = statement.execute(sql);
    }
  }
}
