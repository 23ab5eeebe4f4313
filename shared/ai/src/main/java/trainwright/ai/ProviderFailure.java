package trainwright.ai;

import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel.Answer;
import trainwright.platform.LanguageModel.Reason;
import trainwright.platform.Problem;

/** What an exception out of langchain4j says about the provider. */
final class ProviderFailure {
  private ProviderFailure() {}

  private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9_.\\[\\]-]{1,60}");

  /**
   * The failed answer. Its detail quotes nothing of the exchange but the status and, where they are
   * single words, the provider's code and the parameter it blames: its message may repeat the key
   * or the prompt.
   */
  static Answer.Failed of(RuntimeException exception) {
    var refused = cause(exception, HttpException.class);
    if (refused.isPresent()) {
      int status = refused.get().statusCode();
      return new Answer.Failed(reason(status), "HTTP " + status + words(refused.get()));
    }
    if (cause(exception, HttpTimeoutException.class).isPresent()) {
      return new Answer.Failed(Reason.TIMED_OUT, "no complete answer in time");
    }
    var unread = cause(exception, Problem.class);
    if (unread.isPresent()) {
      return new Answer.Failed(Reason.PROVIDER_ERROR, unread.get().detail());
    }
    var broken = cause(exception, IOException.class).filter(e -> !isParser(e));
    return broken.isPresent()
        ? new Answer.Failed(Reason.PROVIDER_ERROR, broken.get().getClass().getSimpleName())
        : new Answer.Failed(Reason.UNUSABLE_ANSWER, "not a chat completion");
  }

  private static String words(HttpException refused) {
    try {
      var error = Json.tree(String.valueOf(refused.getMessage())).path("error");
      return Stream.of("type", "code", "param")
          .map(field -> error.path(field).asText())
          .filter(text -> WORD.matcher(text).matches())
          .map(word -> " " + word)
          .collect(Collectors.joining());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 400 -> Reason.BAD_REQUEST;
      case 401, 403 -> Reason.REFUSED_KEY;
      case 429 -> Reason.RATE_LIMITED;
      default -> Reason.PROVIDER_ERROR;
    };
  }

  /** Jackson's exceptions are IOExceptions too, but tell of the text and not of the connection. */
  private static boolean isParser(IOException exception) {
    return exception instanceof com.fasterxml.jackson.core.JacksonException;
  }

  private static <E extends Throwable> Optional<E> cause(Throwable exception, Class<E> type) {
    for (Throwable e = exception; e != null; e = e.getCause()) {
      if (type.isInstance(e)) {
        return Optional.of(type.cast(e));
      }
    }
    return Optional.empty();
  }
}
