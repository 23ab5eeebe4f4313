/** Tests of search and of the vector index's consistency. */
@NullMarked
package trainwright.core.search;

import org.jspecify.annotations.NullMarked;
