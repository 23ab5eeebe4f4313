/** Programs after they were planned: days done, skipped and moved, exercises swapped, pauses. */
@NullMarked
package trainwright.core.program.edit;

import org.jspecify.annotations.NullMarked;
