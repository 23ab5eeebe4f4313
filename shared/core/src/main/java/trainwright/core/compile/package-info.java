/** The routine compiler: stories, candidates, selection, timing and the rules they keep. */
@NullMarked
package trainwright.core.compile;

import org.jspecify.annotations.NullMarked;
