/** Transport of the programs function. */
@NullMarked
package trainwright.functions.programs;

import org.jspecify.annotations.NullMarked;
