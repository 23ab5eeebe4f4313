/** Finds words of the product in a person's text: tokens, word lists, languages, numbers, times. */
@NullMarked
package trainwright.core.understanding.text;

import org.jspecify.annotations.NullMarked;
