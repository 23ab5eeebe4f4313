/** Settles fields, facts, drafts and defaults into an understanding and its stories. */
@NullMarked
package trainwright.core.understanding.reading;

import org.jspecify.annotations.NullMarked;
