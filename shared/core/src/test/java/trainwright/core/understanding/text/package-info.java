/** Tests of how words are found in a text. */
@NullMarked
package trainwright.core.understanding.text;

import org.jspecify.annotations.NullMarked;
