/** Long work: stored, leased by a worker, watched and cancelled by its owner. */
@NullMarked
package trainwright.core.job;

import org.jspecify.annotations.NullMarked;
