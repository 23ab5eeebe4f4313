package trainwright.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A prompt kept as a resource beside its use case, with {@code {{placeholders}}} and nothing else.
 */
public final class Prompt {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z_]+)}}");

  private final String template;

  private Prompt(String template) {
    this.template = template;
  }

  /**
   * Loads a prompt.
   *
   * @param owner the class beside which the file lies
   * @param placeholders exactly the placeholders the file has to use
   * @throws IllegalStateException when the file is missing, or a placeholder is missing or unknown
   */
  public static Prompt load(Class<?> owner, String file, Set<String> placeholders) {
    var template = resource(owner, file);
    var used =
        PLACEHOLDER.matcher(template).results().map(m -> m.group(1)).collect(Collectors.toSet());
    if (!used.equals(placeholders)) {
      throw new IllegalStateException(
          "%s uses {{%s}} but is given {{%s}}"
              .formatted(
                  file,
                  String.join(", ", new TreeSet<>(used)),
                  String.join(", ", new TreeSet<>(placeholders))));
    }
    return new Prompt(template);
  }

  /** The text of a resource beside a class. */
  public static String resource(Class<?> owner, String file) {
    try (var in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The prompt with its placeholders filled; a value is never scanned for placeholders itself. */
  public String fill(Map<String, String> values) {
    return PLACEHOLDER.matcher(template).replaceAll(match -> value(match, values));
  }

  private static String value(MatchResult match, Map<String, String> values) {
    var value = values.get(match.group(1));
    if (value == null) {
      throw new IllegalStateException("no value for {{" + match.group(1) + "}}");
    }
    return Matcher.quoteReplacement(value);
  }

  /** What is stored with everything the prompt made. */
  public String hash() {
    return Sha256.hex(template).substring(0, 16);
  }
}
