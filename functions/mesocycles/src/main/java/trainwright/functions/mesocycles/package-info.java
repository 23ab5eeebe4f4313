/** Transport of the mesocycles function. */
@NullMarked
package trainwright.functions.mesocycles;

import org.jspecify.annotations.NullMarked;
