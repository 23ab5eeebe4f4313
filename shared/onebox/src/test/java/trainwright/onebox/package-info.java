/** Tests of the ports on one machine. */
@NullMarked
package trainwright.onebox;

import org.jspecify.annotations.NullMarked;
