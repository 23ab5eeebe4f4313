package trainwright.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enum constants as the lower-case words that SQL, JSON and query strings use. */
public final class Words {
  private Words() {}

  /** The word of a constant: {@code PULL_UP_BAR} is {@code pull_up_bar}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a word, if there is one. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> of(e).equals(word)).findFirst();
  }

  /** The constant of a word that came out of our own tables. */
  public static <E extends Enum<E>> E get(Class<E> type, String word) {
    return find(type, word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is no %s; there are %s".formatted(word, type.getSimpleName(), all(type))));
  }

  /** All words of a type, for messages: {@code push, pull, squat}. */
  public static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
  }
}
