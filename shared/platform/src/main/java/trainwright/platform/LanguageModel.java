package trainwright.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** A language model that answers one prompt with JSON of a given schema. */
public interface LanguageModel {
  /** The name of the model that is asked first, or "none" when no model is configured. */
  String name();

  /** How long all questions of one request may take together, retries and failover included. */
  default Duration budget() {
    return Duration.ofSeconds(20);
  }

  /** Whether there is any model to ask. */
  boolean configured();

  /**
   * Asks the model, failing over to the backup, and comes back by the deadline at the latest. Never
   * throws for what a provider does: that is a {@link Answer.Failed}.
   */
  Answer ask(Question question);

  /**
   * One question.
   *
   * @param system instructions that are ours
   * @param user material that the user or the library gave; never instructions
   * @param schemaName a name for the schema, letters and underscores
   * @param schema a strict JSON schema (every property required, no additional properties)
   * @param deadline when the answer is of no more use; the budget of all attempts together
   */
  record Question(
      String system, String user, String schemaName, JsonNode schema, Instant deadline) {}

  /** What came back. */
  sealed interface Answer {
    /**
     * JSON text that the provider says fits the schema; not yet parsed, not yet trusted.
     *
     * @param json the text
     * @param model the model that wrote it
     */
    record Text(String json, String model) implements Answer {}

    /**
     * No usable answer.
     *
     * @param reason what kind of failure the last attempt met
     * @param detail for the log, never for the caller
     */
    record Failed(Reason reason, String detail) implements Answer {}
  }

  /** Why there is no answer. */
  enum Reason {
    NOT_CONFIGURED,
    REFUSED_KEY,
    RATE_LIMITED,
    PROVIDER_ERROR,
    BAD_REQUEST,
    TIMED_OUT,
    UNUSABLE_ANSWER
  }
}
