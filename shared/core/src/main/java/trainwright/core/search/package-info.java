/** Finding exercises by meaning and by words, and keeping the vector index true to the library. */
@NullMarked
package trainwright.core.search;

import org.jspecify.annotations.NullMarked;
