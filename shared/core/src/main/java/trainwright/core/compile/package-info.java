/** Compiles a routine from a sentence: reads, searches, chooses, plans, checks and stores. */
@NullMarked
package trainwright.core.compile;

import org.jspecify.annotations.NullMarked;
