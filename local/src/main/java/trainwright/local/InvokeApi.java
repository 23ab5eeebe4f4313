package trainwright.local;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trainwright.local.runtime.Report;
import trainwright.platform.Ids;
import trainwright.platform.Json;

/**
 * Lambda's Invoke API, so that {@code aws lambda invoke --endpoint-url} runs a function of this
 * machine with a payload of one's own. It trusts the payload, and so answers this machine only.
 */
final class InvokeApi {
  static final String PREFIX = "/2015-03-31/functions/";

  private static final Pattern PATH =
      Pattern.compile(Pattern.quote(PREFIX) + "([^/]+)/invocations");
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final Map<String, Function> functions;
  private final Invoker invoker;
  private final Supplier<String> requestIds;

  InvokeApi(List<Function> functions, Invoker invoker, InstantSource clock) {
    this.functions = functions.stream().collect(Collectors.toMap(Function::name, f -> f));
    this.invoker = invoker;
    var ids = new Ids(clock);
    this.requestIds = () -> ids.next().toString();
  }

  Outgoing answer(Incoming request) {
    var requestId = requestIds.get();
    return invoked(request, requestId).with("x-amzn-RequestId", requestId);
  }

  private Outgoing invoked(Incoming request, String requestId) {
    var path = PATH.matcher(request.rawPath());
    if (!path.matches() || !request.method().equals("POST")) {
      return refused(404, "ResourceNotFoundException", "only POST .../NAME/invocations is here");
    }
    var name = name(path.group(1));
    var function = functions.get(name);
    if (function == null) {
      return refused(
          404, "ResourceNotFoundException", "Function not found: " + InvocationContext.arn(name));
    }
    if (request.body().size() > Gateway.MAX_PAYLOAD_BYTES) {
      return refused(413, "RequestTooLargeException", "the payload is over 6291456 bytes");
    }
    var payload = request.body().isEmpty() ? Bytes.of("{}") : request.body();
    if (!isJson(payload)) {
      return refused(400, "InvalidRequestContentException", "the payload is not JSON");
    }
    return switch (request.header("x-amz-invocation-type").orElse("RequestResponse")) {
      case "DryRun" -> new Outgoing(204, Map.of(), Bytes.NONE);
      case "Event" -> {
        invoker.start(function, payload, requestId, LIMIT);
        yield new Outgoing(202, Map.of(), Bytes.NONE);
      }
      case "RequestResponse" ->
          told(invoker.invoke(function, payload, requestId, LIMIT), requestId);
      case String other ->
          refused(
              400,
              "InvalidParameterValueException",
              "InvocationType must be RequestResponse, Event or DryRun, was " + other);
    };
  }

  /** The name within a name, a name with a version, or a whole ARN. */
  private static String name(String text) {
    var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
    int start = decoded.indexOf(":function:");
    var tail = start < 0 ? decoded : decoded.substring(start + ":function:".length());
    return tail.split(":", 2)[0];
  }

  private static boolean isJson(Bytes payload) {
    try {
      var _ = Json.tree(payload.text());
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Outgoing told(Outcome outcome, String requestId) {
    return switch (outcome) {
      case Outcome.Answered(Bytes payload) when payload.size() > Report.MAX_ANSWER_BYTES ->
          told(Report.tooLarge(payload.size()));
      case Outcome.Answered(Bytes payload) ->
          new Outgoing(200, Map.of("X-Amz-Executed-Version", "$LATEST"), payload);
      case Outcome.Failed(Throwable cause) -> told(Report.thrown(cause));
      case Outcome.TimedOut(Duration limit) -> told(Report.timedOut(requestId, limit));
    };
  }

  private static Outgoing told(Report failure) {
    return Outgoing.text(200, "application/json", failure.payload())
        .with("X-Amz-Function-Error", "Unhandled")
        .with("X-Amz-Executed-Version", "$LATEST");
  }

  static Outgoing refused(int status, String type, String message) {
    return Outgoing.text(
            status, "application/json", Json.write(Map.of("Type", "User", "Message", message)))
        .with("x-amzn-ErrorType", type);
  }
}
