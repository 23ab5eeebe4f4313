package trainwright.core.understanding.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings comparable: compatibility forms unified (NFKD), lower case, no accents, no
 * invisible characters. Word lists and texts go through it alike.
 */
final class SpellingRule {
  private SpellingRule() {}

  /** The comparable form of a text. */
  static String plain(String text) {
    var decomposed =
        Normalizer.normalize(fractions(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    var plain = new StringBuilder(decomposed.length());
    decomposed.codePoints().forEach(c -> append(plain, c));
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder plain, int c) {
    switch (c) {
      case 'ß' -> plain.append("ss");
      case 'æ' -> plain.append("ae");
      case 'œ' -> plain.append("oe");
      case 'ø' -> plain.append('o');
      case 'ł' -> plain.append('l');
      case 'ı' -> plain.append('i');
      default -> {
        if (!accent(c) && Character.getType(c) != Character.FORMAT) {
          plain.appendCodePoint(c);
        }
      }
    }
  }

  /** Latin, Greek and Cyrillic accents, Arabic vowel signs and the Arabic stretching stroke. */
  private static boolean accent(int c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640;
  }

  /** Fractions of one character as decimals: 1½ is 1.5. */
  private static String fractions(String text) {
    if (text.indexOf('½') < 0 && text.indexOf('¼') < 0 && text.indexOf('¾') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      var decimals = decimals(text.charAt(i));
      if (decimals.isEmpty()) {
        out.append(text.charAt(i));
      } else {
        out.append(i > 0 && Character.isDigit(text.charAt(i - 1)) ? "" : "0").append(decimals);
      }
    }
    return out.toString();
  }

  private static String decimals(char c) {
    return switch (c) {
      case '½' -> ".5";
      case '¼' -> ".25";
      case '¾' -> ".75";
      default -> "";
    };
  }
}
