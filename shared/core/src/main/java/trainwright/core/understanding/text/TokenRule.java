package trainwright.core.understanding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a text into tokens, in one pass over its characters. */
final class TokenRule {
  private static final int MAX_DIGITS = 9;
  private static final Set<String> ABBREVIATIONS =
      Set.of("min", "mins", "sec", "secs", "hr", "hrs", "std", "ca", "approx", "max", "мин", "сек");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int lastEnd = -1;

  private TokenRule(String text) {
    this.text = text;
  }

  /** The tokens of a text. */
  static List<Token> split(String text) {
    var rule = new TokenRule(SpellingRule.plain(text));
    while (rule.at < rule.text.length()) {
      rule.next();
    }
    return List.copyOf(rule.tokens);
  }

  private void next() {
    int c = text.codePointAt(at);
    if (Character.isDigit(c)) {
      number();
    } else if (letter(c)) {
      word(c);
    } else {
      sign(c);
      at += Character.charCount(c);
    }
  }

  private static boolean letter(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Scripts that put no spaces between words give one token a character. */
  private static boolean standsAlone(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
      default -> false;
    };
  }

  private void word(int first) {
    int start = at;
    at += Character.charCount(first);
    while (!standsAlone(first) && at < text.length()) {
      int c = text.codePointAt(at);
      if (!letter(c) || standsAlone(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    tokens.add(Token.word(text.substring(start, at), start == lastEnd));
    lastEnd = at;
  }

  private void number() {
    int start = at;
    var digits = new StringBuilder();
    readDigits(digits);
    if (thousands()) {
      at++;
      readDigits(digits);
    } else if (decimals()) {
      at++;
      digits.append('.');
      readDigits(digits);
    }
    var short_ = digits.length() > MAX_DIGITS ? digits.substring(0, MAX_DIGITS) : digits.toString();
    tokens.add(Token.number(digits.toString(), Double.parseDouble(short_), start == lastEnd));
    lastEnd = at;
  }

  private void readDigits(StringBuilder digits) {
    while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      digits.append(Character.digit(c, 10));
      at += Character.charCount(c);
    }
  }

  private boolean thousands() {
    return charAt(at) == ','
        && digitAt(at + 1)
        && digitAt(at + 2)
        && digitAt(at + 3)
        && !digitAt(at + 4);
  }

  private boolean decimals() {
    return (charAt(at) == '.' || charAt(at) == ',') && digitAt(at + 1);
  }

  private char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }

  private boolean digitAt(int index) {
    return Character.isDigit(charAt(index));
  }

  private void sign(int c) {
    switch (c) {
      case ',', '、', '،' -> add(Token.Kind.COMMA);
      case '/', '&', '+', '⁄' -> add(Token.Kind.SLASH);
      case '!', '?', '。', '؟', '।', '¿', '¡', '\n', '\r' -> add(Token.Kind.STOP);
      case '.' -> stop();
      case ':', ';', '(', ')', '[', ']', '—', '؛' -> add(Token.Kind.BREAK);
      case '-', '–', '−', '~' -> dash();
      case '\'', '’', '′', '´', '`', 'ʼ' -> prime();
      default -> {}
    }
  }

  private void add(Token.Kind kind) {
    tokens.add(Token.sign(kind));
  }

  private void stop() {
    var abbreviated =
        lastEnd == at
            && !tokens.isEmpty()
            && ABBREVIATIONS.contains(tokens.getLast().word())
            && charAt(at + 1) == ' ';
    if (!abbreviated) {
      add(Token.Kind.STOP);
    }
  }

  private void dash() {
    if (afterNumber() && (digitAt(at + 1) || (charAt(at + 1) == ' ' && digitAt(at + 2)))) {
      add(Token.Kind.RANGE);
    } else if (charAt(at - 1) == ' ' && charAt(at + 1) == ' ') {
      add(Token.Kind.BREAK);
    }
  }

  private boolean afterNumber() {
    return !tokens.isEmpty()
        && tokens.getLast().is(Token.Kind.NUMBER)
        && (lastEnd == at || (lastEnd == at - 1 && charAt(at - 1) == ' '));
  }

  private void prime() {
    if (lastEnd == at && afterNumber() && !digitAt(at + 1)) {
      add(Token.Kind.PRIME);
    }
  }
}
