package trainwright.core.understanding.text;

/**
 * A number in a text, in digits or words.
 *
 * @param value how much
 * @param from first token
 * @param to token after the last one
 */
public record Quantity(double value, int from, int to) {}
