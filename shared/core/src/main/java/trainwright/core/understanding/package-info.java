/** What a person's sentence asks for: parameters, things to spare, red flags. */
@NullMarked
package trainwright.core.understanding;

import org.jspecify.annotations.NullMarked;
