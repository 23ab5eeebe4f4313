/** Transport of the index-worker function. */
@NullMarked
package trainwright.functions.indexworker;

import org.jspecify.annotations.NullMarked;
