/** Who changed what of the shared library and of accounts: read here, written with each change. */
@NullMarked
package trainwright.core.audit;

import org.jspecify.annotations.NullMarked;
