/** Sessions: workouts as they are performed and logged, set by set. */
@NullMarked
package trainwright.core.session;

import org.jspecify.annotations.NullMarked;
