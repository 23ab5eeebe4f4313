package trainwright.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL with {@code :named} parameters, taken apart as the Data API does: names inside quotes,
 * dollar-quotes, comments and casts ({@code ::}) are not parameters.
 *
 * @param positional the same SQL with a {@code ?} for each parameter; a {@code ?} of the original
 *     (an operator) is doubled, as the Postgres driver wants it
 * @param names the parameters' names in order of appearance
 * @param statements how many statements the text holds, separated by semicolons
 */
public record NamedSql(String positional, List<String> names, int statements) {
  /** Copies the names. */
  public NamedSql {
    names = List.copyOf(names);
  }

  /** Takes an SQL text apart. */
  public static NamedSql parse(String sql) {
    return new Scanner(sql).scan();
  }

  private static final class Scanner {
    private final String sql;
    private final StringBuilder out = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private int at;
    private int statements;
    private boolean inStatement;

    Scanner(String sql) {
      this.sql = sql;
    }

    NamedSql scan() {
      while (at < sql.length()) {
        step(sql.charAt(at));
      }
      return new NamedSql(out.toString(), names, statements);
    }

    private void step(char c) {
      if (sql.startsWith("--", at)) {
        copyTo(endAfter("\n", at + 2));
      } else if (sql.startsWith("/*", at)) {
        copyTo(endOfBlockComment());
      } else if (c == ';') {
        inStatement = false;
        copyTo(at + 1);
      } else if (Character.isWhitespace(c)) {
        copyTo(at + 1);
      } else {
        if (!inStatement) {
          inStatement = true;
          statements++;
        }
        token(c);
      }
    }

    private void token(char c) {
      if (c == '\'') {
        copyTo(endOfString());
      } else if (c == '"') {
        copyTo(endAfter("\"", at + 1));
      } else if (c == '$' && dollarTagEnd() > 0) {
        int tagEnd = dollarTagEnd();
        copyTo(endAfter(sql.substring(at, tagEnd), tagEnd));
      } else if (sql.startsWith("::", at)) {
        copyTo(at + 2);
      } else if (c == ':' && at + 1 < sql.length() && isNameStart(sql.charAt(at + 1))) {
        int end = endOfName(at + 1);
        names.add(sql.substring(at + 1, end));
        out.append('?');
        at = end;
      } else if (c == '?') {
        out.append("??");
        at++;
      } else if (isNameStart(c)) {
        copyTo(endOfName(at));
      } else {
        copyTo(at + 1);
      }
    }

    private void copyTo(int end) {
      out.append(sql, at, end);
      at = end;
    }

    private int endAfter(String closing, int from) {
      int found = sql.indexOf(closing, from);
      return found < 0 ? sql.length() : found + closing.length();
    }

    private int endOfString() {
      boolean escapes =
          at > 0
              && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e')
              && (at == 1 || !isNamePart(sql.charAt(at - 2)));
      for (int i = at + 1; i < sql.length(); i++) {
        if (escapes && sql.charAt(i) == '\\') {
          i++;
        } else if (sql.charAt(i) == '\'') {
          return i + 1;
        }
      }
      return sql.length();
    }

    private int endOfBlockComment() {
      int depth = 0;
      for (int i = at; i < sql.length() - 1; i++) {
        if (sql.startsWith("/*", i)) {
          depth++;
          i++;
        } else if (sql.startsWith("*/", i)) {
          depth--;
          i++;
          if (depth == 0) {
            return i + 1;
          }
        }
      }
      return sql.length();
    }

    private int dollarTagEnd() {
      int i = at + 1;
      while (i < sql.length() && isNamePart(sql.charAt(i)) && sql.charAt(i) != '$') {
        i++;
      }
      return i < sql.length() && sql.charAt(i) == '$' ? i + 1 : -1;
    }

    private int endOfName(int from) {
      int i = from;
      while (i < sql.length() && isNamePart(sql.charAt(i))) {
        i++;
      }
      return i;
    }

    private static boolean isNameStart(char c) {
      return c == '_' || Character.isLetter(c);
    }

    private static boolean isNamePart(char c) {
      return isNameStart(c) || Character.isDigit(c) || c == '$';
    }
  }
}
