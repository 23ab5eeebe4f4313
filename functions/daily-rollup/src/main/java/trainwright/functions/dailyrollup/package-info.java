/** Transport of the daily roll-up. */
@NullMarked
package trainwright.functions.dailyrollup;

import org.jspecify.annotations.NullMarked;
