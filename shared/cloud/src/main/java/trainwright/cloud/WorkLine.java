package trainwright.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.RequestTally;
import trainwright.platform.Sha256;

/**
 * What one request, message or tick leaves behind in the log: what was asked, how it ended, and
 * what it cost. Never what it said. The line is also in CloudWatch's embedded metric format.
 *
 * @param function the function's name
 * @param work what was asked for, by names that only an id may follow: a route, a user, a job
 * @param failed whether it was our fault that it didn't go well
 * @param millis how long it took
 * @param tally what it cost
 * @param cold whether it was the first of its process
 */
record WorkLine(
    String function, Work work, boolean failed, long millis, RequestTally tally, boolean cold) {
  private static final String NAMESPACE = "Trainwright";

  /** 64 bits tell users apart. */
  private static final int USER_DIGITS = 16;

  /**
   * What was asked for.
   *
   * @param route the route's key; null for work that is no request
   * @param status the answer's status; null for work that is no request
   * @param subject who asked; null or empty when nobody is known
   * @param message the queue's id of a message; null for other work
   * @param job the job that the message names; null when it names none
   * @param requestId the request's or invocation's id
   * @param traceId where the gateway's and AWS's traces of it are found; null when there is none
   */
  record Work(
      @Nullable String route,
      @Nullable Integer status,
      @Nullable String subject,
      @Nullable String message,
      @Nullable String job,
      String requestId,
      @Nullable String traceId) {
    static Work request(
        String route, int status, String subject, String requestId, @Nullable String traceId) {
      return new Work(route, status, subject, null, null, requestId, traceId);
    }

    static Work message(
        String message, @Nullable String job, String requestId, @Nullable String traceId) {
      return new Work(null, null, null, message, job, requestId, traceId);
    }

    static Work tick(String requestId, @Nullable String traceId) {
      return new Work(null, null, null, null, null, requestId, traceId);
    }
  }

  /** The line. */
  String toJson(long timestampMillis) {
    var line = Json.newObject().put("function", function);
    put(line, "route", work.route);
    if (work.status != null) {
      line.put("status", work.status);
    }
    put(line, "user", hashed(work.subject));
    put(line, "message_id", work.message);
    put(line, "job_id", work.job);
    line.put("millis", millis)
        .put("failures", failed ? 1 : 0)
        .put("cold", cold ? 1 : 0)
        .put("statements", tally.statements())
        .put("model_calls", tally.modelCalls())
        .put("model_tokens", tally.modelTokens())
        .put("request_id", work.requestId);
    put(line, "trace_id", work.traceId);
    putMetrics(line, timestampMillis);
    return Json.write(line);
  }

  private static void put(ObjectNode line, String name, @Nullable String value) {
    if (value != null) {
      line.put(name, value);
    }
  }

  /**
   * The user as logs know them: the same each time, and nobody's name. A plain hash is enough where
   * subjects are random UUIDs, as Cognito's are: nobody can try them all. It hides nobody whose
   * issuer hands out numbers or addresses; but then whoever reads the logs must already hold the
   * list of them, and a key for the hash would be one more secret for every function to fetch.
   */
  private static @Nullable String hashed(@Nullable String subject) {
    return subject == null || subject.isEmpty()
        ? null
        : Sha256.hex(subject).substring(0, USER_DIGITS);
  }

  /**
   * Each combination of a metric and its dimensions is paid for by the month: so few by function,
   * only the time by route, models only where one was asked, and nothing by user.
   */
  private void putMetrics(ObjectNode line, long timestampMillis) {
    var about = line.putObject("_aws").put("Timestamp", timestampMillis);
    var directives = about.putArray("CloudWatchMetrics");
    var byFunction = directive(directives, List.of("function"));
    add(byFunction, "millis", "Milliseconds");
    add(byFunction, "failures", "Count");
    add(byFunction, "cold", "Count");
    if (tally.modelCalls() > 0) {
      add(byFunction, "model_calls", "Count");
      add(byFunction, "model_tokens", "Count");
    }
    if (work.route != null) {
      add(directive(directives, List.of("function", "route")), "millis", "Milliseconds");
    }
  }

  private static ArrayNode directive(ArrayNode directives, List<String> dimensions) {
    var directive = directives.addObject().put("Namespace", NAMESPACE);
    var names = directive.putArray("Dimensions").addArray();
    dimensions.forEach(names::add);
    return directive.putArray("Metrics");
  }

  private static void add(ArrayNode metrics, String name, String unit) {
    metrics.addObject().put("Name", name).put("Unit", unit);
  }
}
