/** Asks a language model to read and to choose, and holds its drafts against the rules. */
@NullMarked
package trainwright.core.compile.model;

import org.jspecify.annotations.NullMarked;
