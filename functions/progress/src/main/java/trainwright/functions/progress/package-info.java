/** Transport of the progress function. */
@NullMarked
package trainwright.functions.progress;

import org.jspecify.annotations.NullMarked;
