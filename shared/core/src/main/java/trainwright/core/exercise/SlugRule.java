package trainwright.core.exercise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import trainwright.platform.Sha256;

/**
 * Slugs: lower-case words of any script joined by hyphens. Latin letters lose their accents, so
 * that {@code Überzug} is found as {@code uberzug}; letters of other scripts stay.
 */
public final class SlugRule {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_STEM_LENGTH = 112;
  private static final Pattern SLUG =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+(-[\\p{L}\\p{M}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+)*");
  private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SlugRule() {}

  /** Whether a text is a slug of 1 to 120 characters. */
  static boolean accepts(String slug) {
    return slug.length() <= MAX_LENGTH && SLUG.matcher(slug).matches();
  }

  /**
   * The slug of a name: the same name always gives the same one. A name without a letter or digit
   * gives a slug made from its hash.
   */
  public static String of(String name) {
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var plain = LATIN_ACCENTS.matcher(decomposed).replaceAll("");
    var lower = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var words = GAPS.matcher(APOSTROPHES.matcher(lower).replaceAll("")).replaceAll("-");
    var slug = trim(words.replaceAll("^-+", ""), MAX_LENGTH);
    return accepts(slug) ? slug : "exercise-" + Sha256.hex(name).substring(0, 12);
  }

  /** What a number may be put behind, so that {@code stem-2} is still a slug. */
  static String stem(String slug) {
    return trim(slug, MAX_STEM_LENGTH);
  }

  private static String trim(String words, int maxLength) {
    int end = Math.min(words.length(), maxLength);
    if (end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end).replaceAll("-+$", "");
  }
}
