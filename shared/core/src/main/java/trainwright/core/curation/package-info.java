/** Routines that a person puts together or changes by hand: curated, replaced, swapped. */
@NullMarked
package trainwright.core.curation;

import org.jspecify.annotations.NullMarked;
