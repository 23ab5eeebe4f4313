package trainwright.platform;

/** What answers one route. */
@FunctionalInterface
public interface Route {
  /**
   * Answers the request.
   *
   * @throws Problem for every refusal
   */
  Response answer(Request request);
}
