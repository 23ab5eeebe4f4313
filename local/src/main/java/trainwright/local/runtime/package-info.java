/** Functions in processes of their own, run by AWS's own runtime interface client. */
@NullMarked
package trainwright.local.runtime;

import org.jspecify.annotations.NullMarked;
