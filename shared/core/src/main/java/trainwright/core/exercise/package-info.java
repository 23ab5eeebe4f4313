/** The exercise library: shared and private exercises, their clips and their import. */
@NullMarked
package trainwright.core.exercise;

import org.jspecify.annotations.NullMarked;
