/** Whether the service and what it stands on are up. */
@NullMarked
package trainwright.core.status;

import org.jspecify.annotations.NullMarked;
