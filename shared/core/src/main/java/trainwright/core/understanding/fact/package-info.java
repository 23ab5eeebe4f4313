/** What a text says about body, equipment, length, level and aims, one rule for each. */
@NullMarked
package trainwright.core.understanding.fact;

import org.jspecify.annotations.NullMarked;
