package trainwright.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enum constants as the lower-case words that SQL, JSON and query strings use. */
public final class Words {
  /** The constants of each type by their words: every row read asks for a dozen of them. */
  private static final ClassValue<Map<String, Object>> BY_WORD =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .collect(Collectors.toUnmodifiableMap(e -> of((Enum<?>) e), e -> e));
        }
      };

  private Words() {}

  /** The word of a constant: {@code PULL_UP_BAR} is {@code pull_up_bar}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a word, if there is one. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Optional.ofNullable(type.cast(BY_WORD.get(type).get(word)));
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
