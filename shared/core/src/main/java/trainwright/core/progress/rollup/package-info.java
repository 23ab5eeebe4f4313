/**
 * The end of a user's day: what was left open is closed, what was missed is told, sums are
 * repaired.
 */
@NullMarked
package trainwright.core.progress.rollup;

import org.jspecify.annotations.NullMarked;
