/** Tests of the function that migrates. */
@NullMarked
package trainwright.functions.migrate;

import org.jspecify.annotations.NullMarked;
