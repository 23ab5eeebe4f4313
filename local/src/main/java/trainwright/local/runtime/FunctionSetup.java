package trainwright.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to run a function.
 *
 * @param handler the class that Lambda starts
 * @param folder its unpacked package
 * @param timeout how long an invocation may take
 * @param snapshot whether to start as under SnapStart: snapshot first, work after it is restored
 * @param environment its own variables
 */
public record FunctionSetup(
    String handler,
    Path folder,
    Duration timeout,
    boolean snapshot,
    Map<String, String> environment) {
  private static final int MEMORY_MB = 1024;

  /** Copies the variables. */
  public FunctionSetup {
    environment = Map.copyOf(environment);
  }

  /** A function that starts as usual. */
  public static FunctionSetup of(
      String handler, Path folder, Duration timeout, Map<String, String> environment) {
    return new FunctionSetup(handler, folder, timeout, false, environment);
  }

  /** The same function with a snapshot. */
  public FunctionSetup withSnapshot() {
    return new FunctionSetup(handler, folder, timeout, true, environment);
  }

  /**
   * The JVM's flags in Lambda's Java 25 runtime, as far as they are known: C1 only unless a
   * snapshot is taken, and no class data archive of the function's own.
   */
  List<String> flags() {
    var nativeAccess = "--enable-native-access=ALL-UNNAMED";
    var heap = "-Xmx" + MEMORY_MB * 85 / 100 + "m";
    return snapshot
        ? List.of(
            "-XX:+UseSerialGC",
            heap,
            nativeAccess,
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac")
        : List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", heap, nativeAccess);
  }

  /** Everything that Lambda sets, and the function's own variables. */
  Map<String, String> lambdaEnvironment(RuntimeApi api) {
    var all = new HashMap<String, String>();
    all.put("AWS_LAMBDA_RUNTIME_API", api.address());
    all.put("_HANDLER", handler);
    all.put("LAMBDA_TASK_ROOT", folder.toString());
    all.put("AWS_LAMBDA_FUNCTION_NAME", "local");
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(MEMORY_MB));
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/local");
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapshot ? "snap-start" : "on-demand");
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    all.put("AWS_REGION", "us-east-1");
    all.put("AWS_DEFAULT_REGION", "us-east-1");
    all.putAll(credentials(api));
    all.put("LANG", "en_US.UTF-8");
    all.put("TZ", ":UTC");
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    all.putAll(environment);
    return all;
  }

  /** A snapshot must not hold keys, so functions that have one ask for them. */
  private Map<String, String> credentials(RuntimeApi api) {
    return snapshot
        ? Map.of(
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            api.credentialsUri(),
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            "local")
        : Map.of(
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_SESSION_TOKEN", "local");
  }
}
