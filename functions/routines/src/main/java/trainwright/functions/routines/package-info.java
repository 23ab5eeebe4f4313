/** Transport of the routines function. */
@NullMarked
package trainwright.functions.routines;

import org.jspecify.annotations.NullMarked;
