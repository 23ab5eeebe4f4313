package trainwright.ai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel;
import trainwright.platform.RequestTally;

/**
 * One model behind an OpenAI-compatible endpoint, asked once for JSON of a strict schema. Whatever
 * the provider does becomes an {@link Answer}; prompts, answers and keys are never logged.
 */
final class OpenAiLanguageModel implements LanguageModel {
  private final Endpoint endpoint;
  private final BoundedHttp http;
  private final InstantSource clock;

  OpenAiLanguageModel(Endpoint endpoint, BoundedHttp http, InstantSource clock) {
    this.endpoint = endpoint;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String name() {
    return endpoint.name();
  }

  @Override
  public boolean configured() {
    return true;
  }

  @Override
  public Answer ask(Question question) {
    var limit = Duration.between(clock.instant(), question.deadline());
    if (!limit.isPositive()) {
      return new Answer.Failed(Reason.TIMED_OUT, "no time was left to ask");
    }
    RequestTally.addModelCall();
    try {
      return read(model(limit).chat(request(question)));
    } catch (RuntimeException e) { // langchain4j throws all sorts for what a provider sends
      return ProviderFailure.of(e);
    }
  }

  /** A model is a handful of small objects; a new one for each question carries its limit. */
  private OpenAiChatModel model(Duration limit) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(new LangChainHttp(endpoint, http, limit))
        .baseUrl(endpoint.url())
        .modelName(endpoint.name())
        .strictJsonSchema(true)
        .maxRetries(0)
        .build();
  }

  private static ChatRequest request(Question question) {
    var schema =
        JsonSchema.builder()
            .name(question.schemaName())
            .rootElement(JsonRawSchema.from(question.schema().toString()))
            .build();
    return ChatRequest.builder()
        .messages(SystemMessage.from(question.system()), UserMessage.from(question.user()))
        .responseFormat(
            ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build())
        .build();
  }

  private Answer read(ChatResponse response) {
    countTokens(response.tokenUsage());
    var text = response.aiMessage().text();
    if (response.finishReason() != FinishReason.STOP) {
      return unusable("the answer ended by " + response.finishReason());
    }
    if (text == null || text.isBlank()) {
      return unusable("the answer has no text");
    }
    return isObject(text)
        ? new Answer.Text(text, endpoint.name())
        : unusable("the answer is no JSON object");
  }

  /** Not every endpoint tells; an unusable answer is paid for too. */
  private static void countTokens(@Nullable TokenUsage usage) {
    if (usage != null && usage.totalTokenCount() != null) {
      RequestTally.addModelTokens(usage.totalTokenCount());
    }
  }

  private static Answer unusable(String detail) {
    return new Answer.Failed(Reason.UNUSABLE_ANSWER, detail);
  }

  private static boolean isObject(String text) {
    try {
      return Json.tree(text).isObject();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
