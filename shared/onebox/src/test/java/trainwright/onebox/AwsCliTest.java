package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import trainwright.platform.Json;

/** The Data API endpoint as AWS's own command line sees it. */
final class AwsCliTest {
  private record Result(int exitCode, String output) {}

  @Test
  void executesStatementsAsAwsWould() throws Exception {
    assumeTrue(isInstalled(), "the AWS CLI (aws) is not on the PATH");
    try (var endpoint = new DataApiEndpoint(Scratch.emptyDatabase(), 0, InstantSource.system())) {
      var answer =
          aws(
              endpoint.port(),
              "execute-statement",
              "--sql",
              "select :x, cast(:n as integer) + 1 as n",
              "--parameters",
              "[{\"name\":\"x\",\"value\":{\"stringValue\":\"Grüße\"}},"
                  + "{\"name\":\"n\",\"value\":{\"longValue\":41}}]");
      assertThat(answer.exitCode()).as(answer.output()).isZero();
      assertThat(Json.tree(answer.output()))
          .isEqualTo(
              Json.tree(
                  """
                  {"records": [[{"stringValue": "Grüße"}, {"longValue": 42}]],
                   "numberOfRecordsUpdated": 0}
                  """));

      var refused = aws(endpoint.port(), "execute-statement", "--sql", "select * from nothings");
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.output())
          .contains(
              "An error occurred (DatabaseErrorException) when calling the ExecuteStatement"
                  + " operation: ERROR: relation \"nothings\" does not exist",
              "SQLState: 42P01");
    }
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "aws")));
  }

  private static Result aws(int port, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                "aws",
                "rds-data",
                "--endpoint-url",
                "http://127.0.0.1:" + port,
                "--output",
                "json"));
    command.addAll(List.of(arguments));
    DataApiCaller.ARNS.forEach(
        (name, arn) -> {
          command.add(name.equals("resourceArn") ? "--resource-arn" : "--secret-arn");
          command.add(arn.toString());
        });
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_ACCESS_KEY_ID", "x");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "x");
    builder.environment().put("AWS_REGION", "us-east-1");
    // Version 1 of the CLI knows this name only.
    builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("PYTHONUTF8", "1");
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
