package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import trainwright.local.runtime.FunctionPackage;
import trainwright.local.runtime.FunctionProcess;
import trainwright.local.runtime.FunctionSetup;
import trainwright.local.runtime.Report;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.DataApiFaults;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;

/**
 * How functions fail under AWS's runtime interface client: what whoever invokes them is told, and
 * that the local invoke API tells the same.
 */
@ExtendWith(RuntimeClientCanStart.class)
class RuntimeFaultsTest {
  private static final String ROUTINES = "trainwright.functions.routines.RoutinesHandler";
  private static final String ARN = "us-east-1:000000000000";

  @TempDir Path folder;

  private FunctionProcess unruly(Duration limit) {
    var types = List.<Class<?>>of(UnrulyHandler.class);
    var task = FunctionPackage.of(folder.resolve("task"), types, List.of());
    return FunctionProcess.start(
        FunctionSetup.of(UnrulyHandler.class.getName(), task, limit, Map.of()));
  }

  @Test
  void isToldWhatAFunctionThrowsAndGoesOn() {
    try (var function = unruly(Duration.ofSeconds(20))) {
      var report = function.invoke("\"throw\"");
      assertThat(report.isError()).isTrue();
      assertThat(report.errorType()).isEqualTo("java.lang.IllegalStateException");
      assertThat(report.errorMessage()).isEqualTo("on purpose");
      assertThat(report.errorType()).isEqualTo(local("\"throw\"").path("errorType").asText());
      assertThat(report.errorMessage()).isEqualTo(local("\"throw\"").path("errorMessage").asText());
      assertThat(function.invoke("\"work\"")).isEqualTo(Report.answer("\"well\""));
    }
  }

  @Test
  void isToldOfAnAnswerThatIsTooLargeAndGoesOn() {
    try (var function = unruly(Duration.ofSeconds(20))) {
      var report = function.invoke("\"talk\"");
      assertThat(report.errorType()).isEqualTo("Function.ResponseSizeTooLarge");
      assertThat(report.errorMessage()).contains("6291557 bytes", "6291556 bytes");
      assertThat(Json.tree(report.payload())).isEqualTo(local("\"talk\""));
      assertThat(function.invoke("\"work\"")).isEqualTo(Report.answer("\"well\""));
    }
  }

  @Test
  void isToldOfAFunctionThatRunsOutOfTime() {
    try (var function = unruly(Duration.ofSeconds(3))) {
      assertThat(function.invoke("\"work\"")).isEqualTo(Report.answer("\"well\""));
      var report = function.invoke("\"sleep\"");
      assertThat(report.errorType()).isEqualTo("Sandbox.Timedout");
      assertThat(report.errorMessage()).endsWith("Error: Task timed out after 3.00 seconds");
    }
  }

  @Test
  void isToldOfAFunctionWhoseProcessEnds() {
    try (var function = unruly(Duration.ofSeconds(20))) {
      var report = function.invoke("\"exit\"");
      assertThat(report.errorType()).isEqualTo("Runtime.ExitError");
      assertThat(report.errorMessage()).endsWith("exit status 3");
    }
  }

  /** What the local invoke API says when the same function does the same. */
  private static JsonNode local(String order) {
    var unruly = Function.worker("unruly", new UnrulyHandler());
    try (var server = new TestServer(TestServer.Setup.DEFAULT, List.of(unruly))) {
      var request =
          server
              .to("/2015-03-31/functions/unruly/invocations")
              .POST(BodyPublishers.ofString(order))
              .build();
      var answer = server.send(request);
      assertThat(answer.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
      return Json.tree(answer.body());
    }
  }

  @Test
  void namesTheVariableWhoseLackStopsTheStartOfAFunction() {
    try (var function = routines(Map.of(), Duration.ofSeconds(20))) {
      var failedStart = Json.tree(function.awaitStart());
      assertThat(failedStart.path("errorType").asText())
          .isEqualTo("java.lang.IllegalStateException");
      assertThat(function.awaitStart()).contains("set the environment variable DATABASE_URL");
      assertThat(function.invoke("{}").isError()).isTrue();
    }
  }

  private FunctionProcess routines(Map<String, String> environment, Duration limit) {
    Packages.assumeBuilt();
    var zip = Path.of("../functions/routines/target/routines.zip");
    var task = FunctionPackage.unpack(zip, folder.resolve("routines"));
    return FunctionProcess.start(FunctionSetup.of(ROUTINES, task, limit, environment));
  }

  @Test
  void ourFunctionsAnswerBeforeTheyAreCutOff() throws IOException {
    var url = Scratch.database();
    try (var dataApi = new DataApiEndpoint(url, 0, InstantSource.system());
        var function = routines(environment(dataApi, url), Duration.ofSeconds(5))) {
      assertThat(status(function.invoke(list()))).isEqualTo(200);
      dataApi.faults().add(DataApiFaults.Fault.HANG, 1);
      var report = function.invoke(list());
      assertThat(status(report)).isEqualTo(503);
      assertThat(Json.tree(report.payload()).at("/headers/Retry-After").asText()).isEqualTo("5");
      assertThat(status(function.invoke(list()))).as("it goes on").isEqualTo(200);
    }
  }

  private static Map<String, String> environment(DataApiEndpoint dataApi, String url) {
    return Map.of(
        "AWS_ENDPOINT_URL_RDS_DATA", "http://127.0.0.1:" + dataApi.port(),
        "DATABASE_CLUSTER_ARN", "arn:aws:rds:" + ARN + ":cluster:c",
        "DATABASE_SECRET_ARN", "arn:aws:secretsmanager:" + ARN + ":secret:s",
        "DATABASE_NAME", url.replaceAll("^.*/|\\?.*$", ""));
  }

  private static String list() {
    return """
    {"routeKey": "GET /v1/routines", "rawPath": "/v1/routines", "requestContext":
      {"requestId": "r", "authorizer": {"jwt": {"claims": {"sub": "developer"}}}}}
    """;
  }

  private static int status(Report report) {
    assertThat(report.isError()).as(report.payload()).isFalse();
    return Json.tree(report.payload()).path("statusCode").asInt();
  }
}
