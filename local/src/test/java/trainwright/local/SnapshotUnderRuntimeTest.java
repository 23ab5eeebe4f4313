package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import trainwright.cloud.JdbcDatabase;
import trainwright.functions.compileroutine.CompileRoutineHandler;
import trainwright.local.runtime.FunctionProcess;
import trainwright.local.runtime.FunctionSetup;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.Scratch;
import trainwright.platform.Json;

/** A function that starts as under SnapStart, by AWS's own runtime interface client. */
@ExtendWith(RuntimeClientCanStart.class)
class SnapshotUnderRuntimeTest {
  private static final String ARN = "us-east-1:000000000000";

  @TempDir Path folder;

  @Test
  void rehearsesWithoutTheDatabaseAndAnswersAfterTheRestore() throws Exception {
    Packages.assumeBuilt();
    var url = Scratch.database();
    try (var jdbc = new JdbcDatabase(url, 1)) {
      TestHouse.loadLibrary(jdbc);
    }
    try (var endpoint = new DataApiEndpoint(url, 0, InstantSource.system());
        var recorder = new DataApiRecorder(endpoint.port());
        var function = FunctionProcess.start(setup(recorder, url))) {
      assertThat(function.awaitStart()).as(function.log()).isEmpty();
      assertThat(function.log()).containsPattern("rehearsed [1-9]\\d* rounds");
      assertThat(recorder.authorizations())
          .as("before the snapshot nobody calls the database but nobody")
          .isNotEmpty()
          .allMatch(authorization -> authorization.contains("Credential=nobody/"));
      assertThat(function.credentialsAsked()).isZero();

      function.restore();
      var event = event();
      var report = function.invoke(event);
      assertThat(report.isError()).as(report.payload()).isFalse();
      assertThat(Json.tree(report.payload()).path("statusCode").asInt()).isEqualTo(201);
      assertThat(function.credentialsAsked()).isEqualTo(1);
    }
  }

  private static String event() {
    return Events.inOrder().stream()
        .filter(event -> event.file().startsWith("300-compile-routine."))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private FunctionSetup setup(DataApiRecorder recorder, String url) {
    return FunctionSetup.of(
            CompileRoutineHandler.class.getName(),
            new Packages(folder).of(CompileRoutineHandler.class),
            Duration.ofSeconds(29),
            Map.of(
                "AWS_ENDPOINT_URL_RDS_DATA", "http://127.0.0.1:" + recorder.port(),
                "DATABASE_CLUSTER_ARN", "arn:aws:rds:" + ARN + ":cluster:c",
                "DATABASE_SECRET_ARN", "arn:aws:secretsmanager:" + ARN + ":secret:s",
                "DATABASE_NAME", url.replaceAll("^.*/|\\?.*$", ""),
                "JOB_QUEUE_URL", "https://sqs.us-east-1.amazonaws.com/000000000000/jobs"))
        .withSnapshot();
  }
}
