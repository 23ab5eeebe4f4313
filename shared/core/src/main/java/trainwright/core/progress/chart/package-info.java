/** A user's progress as a picture that stands alone. */
@NullMarked
package trainwright.core.progress.chart;

import org.jspecify.annotations.NullMarked;
