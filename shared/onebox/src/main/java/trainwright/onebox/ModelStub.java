package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import trainwright.platform.Json;

/**
 * A provider of models on a loopback port that speaks OpenAI's wire format (chat completions and
 * embeddings), answers what it is told to, keeps what it was asked, and fails on purpose.
 */
public final class ModelStub implements AutoCloseable {
  private final ConcurrentLinkedDeque<Function<Asked, Map<String, ?>>> script =
      new ConcurrentLinkedDeque<>();
  private final StubServer server = new StubServer(this::answer);
  private volatile int dimensions = 64;

  /**
   * What a caller sent.
   *
   * @param authorization the header
   * @param body the whole request
   */
  public record Asked(String path, String authorization, JsonNode body) {
    /** The model that is asked for. */
    public String model() {
      return body.path("model").asText();
    }

    /** The text of all system messages. */
    public String system() {
      return messages("system");
    }

    /** The text of all user messages. */
    public String user() {
      return messages("user");
    }

    /** The name of the schema that the answer must fit. */
    public String schemaName() {
      return body.at("/response_format/json_schema/name").asText();
    }

    private String messages(String role) {
      var text = new StringBuilder();
      for (var message : body.path("messages")) {
        if (message.path("role").asText().equals(role)) {
          text.append(message.path("content").asText());
        }
      }
      return text.toString();
    }
  }

  /** Where its routes begin, as in {@code MODEL_BASE_URL}. */
  public String baseUrl() {
    return server.url() + "/v1";
  }

  /** Answers the next question with this text; the last answer of the script is repeated. */
  public ModelStub thenAnswer(String text) {
    return thenAnswer(_ -> text);
  }

  /** Answers the next question with a text made from it. */
  public ModelStub thenAnswer(Function<Asked, String> text) {
    script.add(a -> completion(List.of(choice(text.apply(a), "stop"))));
    return this;
  }

  /** Ends the next answer by {@code length}, {@code content_filter} or another reason. */
  public ModelStub thenFinish(String text, String reason) {
    script.add(_ -> completion(List.of(choice(text, reason))));
    return this;
  }

  /** Answers the next question without any choice. */
  public ModelStub thenNoChoice() {
    script.add(_ -> completion(List.of()));
    return this;
  }

  /** Answers the next question with a message whose content is null, as a refusal is. */
  public ModelStub thenNoContent() {
    var message = new java.util.HashMap<String, Object>(Map.of("role", "assistant"));
    message.put("content", null);
    message.put("refusal", "no");
    script.add(
        _ -> completion(List.of(Map.of("index", 0, "message", message, "finish_reason", "stop"))));
    return this;
  }

  /** Fails so in the coming exchanges, one fault each. */
  public ModelStub failNext(Fault... faults) {
    server.failNext(faults);
    return this;
  }

  /** Fails so in every exchange until {@link #heal}. */
  public ModelStub failAlways(Fault fault) {
    server.failAlways(fault);
    return this;
  }

  /** Fails no more. */
  public ModelStub heal() {
    server.failAlways(null);
    return this;
  }

  /** Makes embeddings of this length, unless a request names another. */
  public ModelStub withDimensions(int length) {
    dimensions = length;
    return this;
  }

  /** What it was asked so far, the requests that a fault answered too. */
  public List<Asked> asked() {
    return server.calls().stream().map(ModelStub::asked).toList();
  }

  private static Asked asked(StubServer.Call call) {
    var authorization = call.headers().getOrDefault("Authorization", List.of("")).getFirst();
    return new Asked(call.uri().getPath(), authorization, Json.tree(call.body()));
  }

  private StubServer.Reply answer(StubServer.Call call) {
    var question = asked(call);
    return switch (question.path()) {
      case "/v1/chat/completions" -> new StubServer.Reply(200, Json.write(next(question)));
      case "/v1/embeddings" ->
          new StubServer.Reply(200, Json.write(WordVectors.answer(question.body(), dimensions)));
      default -> new StubServer.Reply(404, "{\"error\":{\"message\":\"no such route\"}}");
    };
  }

  private Map<String, ?> next(Asked question) {
    var answer = script.size() > 1 ? script.poll() : script.peek();
    if (answer == null) {
      throw new IllegalStateException("the script has no answer");
    }
    return answer.apply(question);
  }

  private static Map<String, ?> choice(String text, String reason) {
    var message = Map.of("role", "assistant", "content", text);
    return Map.of("index", 0, "message", message, "finish_reason", reason);
  }

  private static Map<String, ?> completion(List<Map<String, ?>> choices) {
    return Map.of(
        "id",
        "chatcmpl-1",
        "object",
        "chat.completion",
        "created",
        1,
        "model",
        "stub",
        "choices",
        choices,
        "usage",
        Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2));
  }

  @Override
  public void close() {
    server.close();
  }
}
