/** Transport of the exercises function. */
@NullMarked
package trainwright.functions.exercises;

import org.jspecify.annotations.NullMarked;
