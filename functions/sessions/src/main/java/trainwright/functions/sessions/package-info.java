/** Transport of the sessions function. */
@NullMarked
package trainwright.functions.sessions;

import org.jspecify.annotations.NullMarked;
