package trainwright.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes an SVG document that stands alone: with a title and a description for whoever can't see
 * it, light or dark as the viewer asks, without scripts, and with every text escaped.
 */
public final class Svg {
  /** What something is drawn in; the data's colours are told apart without red and green. */
  public enum Ink {
    PAGE("#ffffff", "#16181d"),
    TEXT("#333333", "#dddddd"),
    GRID("#cccccc", "#444a55"),
    SHADE("#eeeeee", "#262b35"),
    BLUE("#0072b2", "#5ab4e5"),
    ORANGE("#d55e00", "#f28e4b"),
    GREEN("#009e73", "#3fcfa3"),
    PINK("#b85591", "#e3a0c8"),
    YELLOW("#b07d00", "#e6b93f"),
    SKY("#3b8fc4", "#8fd0f5"),
    BLACK("#000000", "#ffffff"),
    PURPLE("#7a4fbf", "#b295ea"),
    BROWN("#8c6d31", "#c9a866"),
    GREY("#666666", "#a6a6a6");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
      this.light = light;
      this.dark = dark;
    }

    /** The colours of data, in the order in which lines should take them; after Okabe and Ito. */
    public static List<Ink> ofData() {
      return List.of(BLUE, ORANGE, GREEN, PINK, YELLOW, SKY, BLACK, PURPLE, BROWN, GREY);
    }

    private static String style() {
      return "svg{font:12px sans-serif}"
          + all(false)
          + "@media(prefers-color-scheme:dark){"
          + all(true)
          + "}";
    }

    private static String all(boolean dark) {
      return List.of(values()).stream()
          .map(ink -> ".%s{color:%s}".formatted(Words.of(ink), dark ? ink.dark : ink.light))
          .collect(Collectors.joining());
    }
  }

  /** Where a text lies beside its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * A place, from the upper left corner.
   *
   * @param x to the right
   * @param y down
   */
  public record At(double x, double y) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
  }

  private final List<String> parts = new ArrayList<>();

  /** A page of this size with its title above all else. */
  public Svg(int width, int height, String title, String description) {
    parts.add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc">
        <title id="title">%s</title>
        <desc id="desc">%s</desc>
        <style>%s</style>
        <rect width="%1$d" height="%2$d" class="page" fill="currentColor"/>\
        """
            .formatted(width, height, escaped(title), escaped(description), Ink.style()));
  }

  /** Words at a place. */
  public Svg text(double x, double y, Anchor anchor, String words) {
    return add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"text\""
                + " fill=\"currentColor\">%s</text>",
            x,
            y,
            Words.of(anchor),
            escaped(words)));
  }

  /** Words above a part of the picture. */
  public Svg heading(double x, double y, String words) {
    return add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" class=\"text\" fill=\"currentColor\""
                + " font-weight=\"bold\">%s</text>",
            x,
            y,
            escaped(words)));
  }

  /** Words beside a vertical axis, read from below. */
  public Svg sideways(double x, double y, String words) {
    return add(
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\""
                + " class=\"text\" fill=\"currentColor\">%s</text>",
            x,
            y,
            escaped(words)));
  }

  /** A straight line. */
  public Svg line(Ink ink, At from, At to) {
    return add(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\""
                + " stroke=\"currentColor\"/>",
            from.x,
            from.y,
            to.x,
            to.y,
            Words.of(ink)));
  }

  /** A line through these places. */
  public Svg path(Ink ink, List<At> places) {
    return add(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" class=\"%s\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"2\"/>",
            points(places),
            Words.of(ink)));
  }

  /** What lies between these places, so that what is behind it shows. */
  public Svg area(Ink ink, List<At> places) {
    return add(
        String.format(
            Locale.ROOT,
            "<polygon points=\"%s\" class=\"%s\" fill=\"currentColor\" opacity=\"0.15\"/>",
            points(places),
            Words.of(ink)));
  }

  /** A filled rectangle. */
  public Svg rect(Ink ink, double x, double y, double width, double height) {
    return add(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\""
                + " fill=\"currentColor\"/>",
            x,
            y,
            width,
            height,
            Words.of(ink)));
  }

  /** A dot, filled or hollow, that says what it is when it is pointed at. */
  public Svg dot(Ink ink, At at, boolean filled, String words) {
    return add(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" class=\"%s\" fill=\"%s\""
                + " stroke=\"currentColor\"><title>%s</title></circle>",
            at.x,
            at.y,
            Words.of(ink),
            filled ? "currentColor" : "none",
            escaped(words)));
  }

  /** The document. */
  public String write() {
    return String.join("\n", parts) + "\n</svg>\n";
  }

  private Svg add(String part) {
    parts.add(part);
    return this;
  }

  private static String points(List<At> places) {
    return places.stream().map(At::toString).collect(Collectors.joining(" "));
  }

  /** Text as XML can hold it; what XML knows no way to say becomes a question mark. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(c -> escape(c, escaped));
    return escaped.toString();
  }

  private static void escape(int c, StringBuilder escaped) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      case '\t', '\n', '\r' -> escaped.append(' ');
      default -> escaped.appendCodePoint(isXml(c) ? c : '?');
    }
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
