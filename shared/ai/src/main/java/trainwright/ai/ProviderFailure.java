package trainwright.ai;

import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import trainwright.platform.LanguageModel.Answer;
import trainwright.platform.LanguageModel.Reason;

/** What an exception out of langchain4j says about the provider. */
final class ProviderFailure {
  private ProviderFailure() {}

  /** The failed answer; its detail quotes nothing of the exchange but the status. */
  static Answer.Failed of(RuntimeException exception) {
    var refused = cause(exception, HttpException.class);
    if (refused.isPresent()) {
      int status = refused.get().statusCode();
      return new Answer.Failed(reason(status), "HTTP " + status);
    }
    if (cause(exception, HttpTimeoutException.class).isPresent()) {
      return new Answer.Failed(Reason.TIMED_OUT, "no complete answer in time");
    }
    var broken = cause(exception, IOException.class).filter(e -> !isParser(e));
    return broken.isPresent()
        ? new Answer.Failed(Reason.PROVIDER_ERROR, broken.get().getClass().getSimpleName())
        : new Answer.Failed(Reason.UNUSABLE_ANSWER, "not a chat completion");
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
