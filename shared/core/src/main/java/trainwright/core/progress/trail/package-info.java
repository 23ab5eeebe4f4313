/** The trail of what happened to a user's training, and the state made from it again. */
@NullMarked
package trainwright.core.progress.trail;

import org.jspecify.annotations.NullMarked;
