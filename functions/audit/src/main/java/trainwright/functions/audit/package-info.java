/** Transport of the audit function. */
@NullMarked
package trainwright.functions.audit;

import org.jspecify.annotations.NullMarked;
