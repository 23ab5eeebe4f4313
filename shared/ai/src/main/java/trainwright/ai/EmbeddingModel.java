package trainwright.ai;

import java.util.Map;
import java.util.Optional;
import trainwright.platform.Environment;
import trainwright.platform.Secrets;

/**
 * Which embedding model is asked, and what is known of it.
 *
 * @param endpoint where it is
 * @param dimensions the length of its vectors
 * @param shortened whether it must be asked for vectors of that length, being longer by nature
 * @param scoreFloor the cosine below which a hit is off-topic
 */
record EmbeddingModel(Endpoint endpoint, int dimensions, boolean shortened, double scoreFloor) {
  private static final Map<String, Integer> OPENAI_DIMENSIONS =
      Map.of(
          "text-embedding-3-small", 1536,
          "text-embedding-3-large", 3072,
          "text-embedding-ada-002", 1536);
  private static final double OPENAI_FLOOR = 0.6;
  private static final double NO_FLOOR = 0;

  /**
   * The model that the environment names, if it names one. {@code EMBEDDING_DIMENSIONS} may be left
   * out for OpenAI's models. It is sent along only to shorten one of those, because other servers
   * refuse the parameter. {@code EMBEDDING_SCORE_FLOOR} is 0.6 for OpenAI's models and 0, which
   * removes nothing, for those we don't know.
   *
   * @throws IllegalStateException naming the variable that is missing or unreadable
   */
  static Optional<EmbeddingModel> find(Environment environment, Secrets secrets) {
    return Endpoint.find(
            environment, secrets, "EMBEDDING_BASE_URL", "EMBEDDING_API_KEY", "EMBEDDING_MODEL")
        .map(endpoint -> of(endpoint, environment));
  }

  private static EmbeddingModel of(Endpoint endpoint, Environment environment) {
    var natural = OPENAI_DIMENSIONS.getOrDefault(endpoint.name(), 0);
    if (natural == 0) {
      environment.get("EMBEDDING_DIMENSIONS");
    }
    int dimensions = environment.positive("EMBEDDING_DIMENSIONS", Math.max(natural, 1));
    return new EmbeddingModel(
        endpoint,
        dimensions,
        natural != 0 && dimensions != natural,
        floor(environment, natural == 0 ? NO_FLOOR : OPENAI_FLOOR));
  }

  private static double floor(Environment environment, double fallback) {
    var text = environment.find("EMBEDDING_SCORE_FLOOR").orElse(Double.toString(fallback));
    if (!text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      throw new IllegalStateException(
          "the environment variable EMBEDDING_SCORE_FLOOR must be a number from 0 to 1");
    }
    return Double.parseDouble(text);
  }
}
