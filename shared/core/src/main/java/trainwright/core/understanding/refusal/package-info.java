/** Which texts no routine is made from, and what their writers are told. */
@NullMarked
package trainwright.core.understanding.refusal;

import org.jspecify.annotations.NullMarked;
