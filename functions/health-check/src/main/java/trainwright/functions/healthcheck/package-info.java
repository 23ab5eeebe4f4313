/** Transport of the health-check function. */
@NullMarked
package trainwright.functions.healthcheck;

import org.jspecify.annotations.NullMarked;
