package trainwright.platform;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * Configuration by name, read once at the start; a name that is missing or unreadable stops the
 * start and is named. Values are never shown: they may be secrets.
 *
 * @param values each variable's value by its name, such as {@code System.getenv()} gives
 */
public record Environment(Map<String, String> values) {
  /** Looks at the values and doesn't copy them: a test can listen to which are asked for. */
  public Environment {
    values = Collections.unmodifiableMap(values);
  }

  /** A value that must be there. */
  public String get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("set the environment variable " + name));
  }

  /** A value that may be missing; an empty one counts as missing. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A whole number of at least one, or the fallback when there is no value. */
  public int positive(String name, int fallback) {
    var text = find(name).orElse(Integer.toString(fallback));
    if (!text.matches("0*[1-9]\\d{0,8}")) {
      throw new IllegalStateException(
          "the environment variable " + name + " must be a whole number from 1 to 999999999");
    }
    return Integer.parseInt(text);
  }

  @Override
  public String toString() {
    return "Environment" + values.keySet();
  }
}
