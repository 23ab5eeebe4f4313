package trainwright.core.understanding.text;

/**
 * A length of time that a text names, whatever it is the length of.
 *
 * @param seconds how long; the middle of a range
 * @param unitSeconds the length of its unit: 1, 60, 3,600 and up
 * @param from first token
 * @param to token after the last one
 */
public record StatedTime(double seconds, int unitSeconds, int from, int to) {
  StatedTime plus(double more, int newTo) {
    return new StatedTime(seconds + more, unitSeconds, from, newTo);
  }
}
