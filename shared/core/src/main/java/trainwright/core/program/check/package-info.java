/** The checker of programs: each training rule, and the report of those that a program breaks. */
@NullMarked
package trainwright.core.program.check;

import org.jspecify.annotations.NullMarked;
