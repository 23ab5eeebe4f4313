package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;

/**
 * A shell as an operator has it, where a stack is deployed: the AWS CLI calls the local server
 * where that plays AWS, and moto for the rest.
 */
final class OperatorShell implements AutoCloseable {
  private static final String DEPLOY =
      """
      set -e
      aws rds create-db-cluster --db-cluster-identifier db --engine aurora-postgresql \\
        --master-username owner --master-user-password first-password
      DATABASE_SECRET=$(aws secretsmanager create-secret --name db --query ARN --output text \\
        --secret-string '{"username": "owner", "password": "first-password"}')
      sed -i "s|DATABASE_SECRET|$DATABASE_SECRET|" stack.json
      aws cloudformation create-stack --stack-name trainwright --template-body file://stack.json
      aws lambda publish-version --function-name routines
      aws lambda create-alias --function-name routines --name live --function-version 1
      aws secretsmanager create-secret --name key --secret-string old
      """;

  private final Path folder;
  private final Moto moto = new Moto();
  private final Map<String, String> variables = new TreeMap<>();

  /** Deploys the stack. A test is skipped where the AWS CLI or moto isn't installed. */
  OperatorShell(Path folder, int serverPort, int dataApiPort)
      throws IOException, InterruptedException {
    this.folder = folder;
    var aws = Moto.find("aws");
    assumeTrue(aws != null, "the AWS CLI (aws) is not on the PATH");
    var tools = Files.createDirectories(folder.resolve("tools"));
    var program = tools.resolve("aws");
    var _ = Files.writeString(program, wrapper(aws, serverPort, dataApiPort));
    var _ = Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    var _ = Files.createSymbolicLink(folder.resolve("bin"), Template.ROOT.resolve("bin"));
    variables.put("PATH", tools + ":" + System.getenv("PATH"));
    variables.put("AWS_ACCESS_KEY_ID", "test");
    variables.put("AWS_SECRET_ACCESS_KEY", "test");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.put("AWS_PAGER", "");
    variables.put("SECRET_ARN", "key");
    write("stack.json", Json.write(stack("http://127.0.0.1:" + serverPort)));
    succeed(DEPLOY);
  }

  private String wrapper(@Nullable Path aws, int serverPort, int dataApiPort) {
    return """
    #!/bin/sh
    case "$1 $2" in
    "rds-data "*) url=http://127.0.0.1:%d ;;
    "lambda invoke") url=http://127.0.0.1:%d ;;
    *) url=%s ;;
    esac
    exec "%s" --endpoint-url "$url" "$@"
    """
        .formatted(dataApiPort, serverPort, moto.url(), aws);
  }

  void set(String variable, String value) {
    variables.put(variable, value);
  }

  void write(String file, String text) throws IOException {
    var _ = Files.writeString(folder.resolve(file), text);
  }

  /** A stack with the template's outputs and functions, of the resources that moto can make. */
  private static Map<String, Object> stack(String api) {
    var resources = Json.newObject();
    for (var queue : Template.resources("AWS::SQS::Queue").keySet()) {
      properties(resources, queue, "AWS::SQS::Queue").put("QueueName", queue);
    }
    properties(resources, "Role", "AWS::IAM::Role").putObject("AssumeRolePolicyDocument");
    properties(resources, "FunctionLogs", "AWS::Logs::LogGroup").put("LogGroupName", "functions");
    for (var function : Template.functions().keySet()) {
      var properties = properties(resources, function, "AWS::Lambda::Function");
      properties.put("FunctionName", DeployedHouse.nameInEvents(function));
      properties.put("Runtime", "java25").put("Handler", "x");
      properties.putObject("Role").putArray("Fn::GetAtt").add("Role").add("Arn");
      properties.putObject("Code").put("ZipFile", "x");
    }
    return Map.of("Resources", resources, "Outputs", outputs(api));
  }

  private static ObjectNode properties(ObjectNode resources, String name, String type) {
    return resources.putObject(name).put("Type", type).putObject("Properties");
  }

  private static Map<String, Object> outputs(String api) {
    var values = new TreeMap<String, Object>();
    Template.section("Outputs").fieldNames().forEachRemaining(name -> values.put(name, "unused"));
    for (var queue : Template.resources("AWS::SQS::Queue").keySet()) {
      values.put(queue + "Url", Map.of("Ref", queue));
    }
    values.put("ApiUrl", api);
    values.put("FunctionLogGroup", "functions");
    values.put("DatabaseClusterArn", "arn:aws:rds:us-east-1:123456789012:cluster:db");
    values.put("DatabaseSecretArn", "DATABASE_SECRET");
    values.replaceAll((_, value) -> Map.of("Value", value));
    return values;
  }

  /** What a script prints, which must succeed. */
  String succeed(String script) throws IOException, InterruptedException {
    write("script", script);
    var builder =
        new ProcessBuilder("sh", "script").directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(variables);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** Whether psql is there. */
  static boolean hasPsql() {
    @Nullable Path psql = Moto.find("psql");
    return psql != null;
  }

  @Override
  public void close() {
    moto.close();
  }
}
