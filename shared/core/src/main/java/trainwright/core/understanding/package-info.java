/** What a person asks for in a sentence: parameters, goals, things to spare, or a refusal. */
@NullMarked
package trainwright.core.understanding;

import org.jspecify.annotations.NullMarked;
