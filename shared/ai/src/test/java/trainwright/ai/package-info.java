/** Tests against servers that speak the wire formats and fail on purpose. */
@NullMarked
package trainwright.ai;

import org.jspecify.annotations.NullMarked;
