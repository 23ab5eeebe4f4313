/** Every change of a user's training, and what the rules make of it, in one write. */
@NullMarked
package trainwright.core.progress.change;

import org.jspecify.annotations.NullMarked;
