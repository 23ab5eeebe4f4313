package trainwright.ai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import trainwright.platform.Environment;
import trainwright.platform.Secret;
import trainwright.platform.Secrets;

/**
 * Where a hosted service is, the key to it, and what is asked for there.
 *
 * @param url its address, without a slash at the end
 * @param key the secret that goes with every request; never shown
 * @param name the model or the collection
 */
record Endpoint(String url, Secret key, String name) {
  /**
   * The endpoint that three variables name together, or none when all three are missing. The key's
   * variable may have its {@code _SECRET} form.
   *
   * @throws IllegalStateException naming the variable that is missing beside another that is set,
   *     or that holds no http address
   */
  static Optional<Endpoint> find(
      Environment environment, Secrets secrets, String url, String key, String name) {
    var secret = secrets.find(key);
    var set =
        Stream.of(url, name).filter(variable -> environment.find(variable).isPresent()).findFirst();
    var first = set.or(() -> secret.map(_ -> key));
    return first.map(
        beside ->
            new Endpoint(
                address(url, need(environment, url, beside)),
                secret.orElseThrow(() -> missing(key, beside)),
                need(environment, name, beside)));
  }

  private static String need(Environment environment, String variable, String beside) {
    return environment.find(variable).orElseThrow(() -> missing(variable, beside));
  }

  private static IllegalStateException missing(String variable, String beside) {
    return new IllegalStateException(
        "set the environment variable %s too, because %s is set (a server that needs no key takes any word)"
            .formatted(variable, beside));
  }

  private static String address(String variable, String text) {
    try {
      var uri = new URI(text);
      if (uri.getHost() != null && uri.getScheme().matches("https?")) {
        return text.replaceAll("/+$", "");
      }
    } catch (URISyntaxException e) {
      throw noAddress(variable, e);
    }
    throw noAddress(variable, null);
  }

  private static IllegalStateException noAddress(
      String variable, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IllegalStateException(
        "the environment variable " + variable + " must be an http or https address", cause);
  }

  @Override
  public String toString() {
    return name + " at " + url;
  }
}
