/** Transport of the migrate function. */
@NullMarked
package trainwright.functions.migrate;

import org.jspecify.annotations.NullMarked;
