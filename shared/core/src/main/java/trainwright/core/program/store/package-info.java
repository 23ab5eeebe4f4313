/** Programs as they are kept: made, worked out, listed, changed and deleted. */
@NullMarked
package trainwright.core.program.store;

import org.jspecify.annotations.NullMarked;
