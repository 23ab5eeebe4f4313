package trainwright.core.exercise;

/**
 * What tells one video of the web from another, however its link was written.
 *
 * @param normalizedUrl the one form of all links to it
 * @param carouselIndex which video of a post with several, from 1; 0 when the link names none
 */
public record ClipKey(String normalizedUrl, int carouselIndex) {}
