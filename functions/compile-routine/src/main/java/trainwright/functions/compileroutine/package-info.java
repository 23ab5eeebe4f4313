/** Transport of the compile-routine function. */
@NullMarked
package trainwright.functions.compileroutine;

import org.jspecify.annotations.NullMarked;
