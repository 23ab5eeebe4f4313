package trainwright.platform;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must be minded when texts of strangers are kept, cut or shown. */
public final class Texts {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Texts() {}

  /** Whether the text holds half a surrogate pair, which UTF-8 and Postgres can't express. */
  public static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is anything to see in it: more than spaces, controls and invisible marks. */
  public static boolean isVisible(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SPACE_SEPARATOR,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.UNASSIGNED,
                      Character.PRIVATE_USE ->
                      false;
                  default -> true;
                });
  }

  /** The text with a question mark for every half of a surrogate pair. */
  public static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** The text, or as much of it as fits into {@code maxLength} characters with three dots. */
  public static String clip(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    return text.substring(0, end) + "...";
  }

  /** The date of the years 1 to 9999 that a text stands for, if it is one: 2026-01-31. */
  public static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() > 0);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
