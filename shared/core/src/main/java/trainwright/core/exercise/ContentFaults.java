package trainwright.core.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/**
 * Checks the fields of an exercise one by one and gathers every fault, so that a person can mend
 * them all at once.
 */
final class ContentFaults {
  private static final Pattern TEMPO = Pattern.compile("\\d{1,3}-\\d{1,3}-(\\d{1,3}|X)-\\d{1,3}");
  private static final int MAX_NAME = 300;

  private final List<Violation> violations = new ArrayList<>();

  /** A name: a text that says something. */
  String required(String pointer, @Nullable String text) {
    if (text == null || text.isBlank()) {
      add(pointer, "required", "is required");
      return "";
    }
    return text(pointer, text, MAX_NAME);
  }

  /** A value that must be there; {@code standIn} keeps the other checks going. */
  <T> T required(String pointer, @Nullable T value, T standIn) {
    if (value == null) {
      add(pointer, "required", "is required");
      return standIn;
    }
    return value;
  }

  /** A text of bounded length; left out it is empty. */
  String text(String pointer, @Nullable String text, int maxLength) {
    if (text != null && text.codePointCount(0, text.length()) > maxLength) {
      add(pointer, "too_long", "must have at most %,d characters".formatted(maxLength));
    }
    return Objects.requireNonNullElse(text, "");
  }

  /** A whole number between bounds, both included. */
  @Nullable Integer range(String pointer, @Nullable Integer number, int min, int max) {
    if (number != null && (number < min || number > max)) {
      add(pointer, "out_of_range", "must be %d to %,d, was %d".formatted(min, max, number));
    }
    return number;
  }

  /** A set of words, each once. */
  <T> List<T> words(String pointer, @Nullable List<T> words) {
    var given = list(pointer, words, 100);
    if (given.stream().distinct().count() < given.size()) {
      add(pointer, "repeated", "must name each word once");
    }
    return given;
  }

  /** A list without holes. */
  <T> List<T> list(String pointer, @Nullable List<T> values, int maxSize) {
    if (values == null) {
      return List.of();
    }
    if (values.stream().anyMatch(Objects::isNull)) {
      add(pointer, "null_element", "must not contain null");
      return List.of();
    }
    if (values.size() > maxSize) {
      add(pointer, "too_many", "must have at most %d elements".formatted(maxSize));
    }
    return Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A slug of ours. */
  String slug(String pointer, String slug) {
    if (!SlugRule.accepts(slug)) {
      add(pointer, "bad_slug", "must be lower-case words joined by hyphens, such as wall-push-up");
    }
    return slug;
  }

  /** The slug of another exercise. */
  @Nullable String variation(String pointer, @Nullable String slug, String own) {
    if (slug != null && slug.equals(own)) {
      add(pointer, "own_slug", "must name another exercise");
      return slug;
    }
    return slug == null ? null : slug(pointer, slug);
  }

  /** A tempo (rule C6). */
  @Nullable String tempo(String pointer, @Nullable String tempo) {
    if (tempo != null && !tempo.equals("hold") && !TEMPO.matcher(tempo).matches()) {
      add(
          pointer,
          "bad_tempo",
          "must be hold, or seconds such as 2-1-X-0: lower, pause, lift, pause");
    }
    return tempo;
  }

  /** Two lists that share no word. */
  <T> void disjoint(String pointer, List<T> words, List<T> others) {
    if (!Collections.disjoint(words, others)) {
      add(pointer, "repeated", "must not repeat a primary muscle");
    }
  }

  private void add(String pointer, String code, String detail) {
    violations.add(new Violation(pointer, code, pointer.substring(1) + " " + detail));
  }

  private static String more(int faults) {
    return faults == 1 ? "one more fault" : faults + " more faults";
  }

  /**
   * Refuses the exercise when anything is wrong with it.
   *
   * @throws Problem {@code UNPROCESSABLE} listing every fault
   */
  void refuse() {
    if (!violations.isEmpty()) {
      var detail = violations.getFirst().detail();
      throw Problem.of(
          Problem.Code.UNPROCESSABLE,
          violations.size() == 1
              ? detail
              : "%s, and %s".formatted(detail, more(violations.size() - 1)),
          violations);
    }
  }
}
