package trainwright.platform;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param code short machine-readable word, such as {@code out_of_range}
 * @param detail what was wrong and what would be right, for a person
 */
public record Violation(String pointer, String code, String detail) {}
