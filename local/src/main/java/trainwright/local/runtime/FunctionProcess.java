package trainwright.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A function as Lambda runs it: its unpacked package under AWS's own runtime interface client, in a
 * JVM of its own with Lambda's flags and environment. One invocation at a time; a function that
 * runs out of time is stopped.
 */
public final class FunctionProcess implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration START = Duration.ofSeconds(60);
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** What Lambda's own class path holds; the function's package is loaded on top of it. */
  private static final List<String> RUNTIME_JARS =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "aws-lambda-java-core",
          "/software/amazon/awssdk/utils-lite/");

  private final FunctionSetup setup;
  private final RuntimeApi api = new RuntimeApi();
  private final Path log;
  private final Process process;

  private FunctionProcess(FunctionSetup setup) {
    this.setup = setup;
    try {
      log = Files.createTempFile("function", ".log");
      var builder = new ProcessBuilder(command(setup)).directory(setup.folder().toFile());
      builder.environment().clear();
      builder.environment().putAll(setup.lambdaEnvironment(api));
      process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = process.onExit().thenRun(() -> api.ready().complete(null));
  }

  /** Starts a function without waiting for anything. */
  public static FunctionProcess start(FunctionSetup setup) {
    return new FunctionProcess(setup);
  }

  private static List<String> command(FunctionSetup setup) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(setup.flags());
    command.addAll(List.of("-cp", runtimeClassPath(), CLIENT, setup.handler()));
    return command;
  }

  private static String runtimeClassPath() {
    return FunctionPackage.jars(RUNTIME_JARS).stream()
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  /**
   * Waits until the function has started.
   *
   * @return what its start failed with, or nothing
   */
  public String awaitStart() {
    await(api.ready());
    return api.failedStart().getNow("");
  }

  /** Goes on after a snapshot, which {@link #awaitStart} waited for. */
  public void restore() {
    api.restore();
  }

  /** Invokes the function and waits until it answers, fails, ends or runs out of time. */
  public Report invoke(String payload) {
    var requestId = UUID.randomUUID().toString();
    var report = new CompletableFuture<Report>();
    var limit = setup.timeout();
    long deadline = CLOCK.millis() + limit.toMillis();
    api.send(new RuntimeApi.Invocation(requestId, payload, deadline, report));
    var _ = api.failedStart().thenAccept(error -> report.complete(Report.failed(error)));
    var _ = process.onExit().thenAccept(ended -> exited(requestId, ended, report));
    try {
      return report.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      var _ = process.destroyForcibly();
      return Report.timedOut(requestId, limit);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A failed start is told before the process ends, and tells more. */
  private void exited(String requestId, Process ended, CompletableFuture<Report> report) {
    var failedStart = api.failedStart().getNow("");
    var _ =
        report.complete(
            failedStart.isEmpty()
                ? Report.exited(requestId, ended.exitValue())
                : Report.failed(failedStart));
  }

  private void await(CompletableFuture<Void> event) {
    try {
      var _ = event.get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(setup.handler() + " did not start: " + log(), e);
    }
  }

  /** How many times it asked for the credentials that Lambda hands out beside a snapshot. */
  public int credentialsAsked() {
    return api.credentialsAsked();
  }

  /** How much of the processors it has used so far. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What it wrote to its log so far. */
  public String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it. */
  @Override
  public void close() {
    var _ = process.destroyForcibly();
    api.close();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
