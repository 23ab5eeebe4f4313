/** Routines: stored, listed, curated by hand, swapped; the JSON that players read. */
@NullMarked
package trainwright.core.routine;

import org.jspecify.annotations.NullMarked;
