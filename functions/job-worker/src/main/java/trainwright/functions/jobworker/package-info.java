/** Transport of the job-worker function. */
@NullMarked
package trainwright.functions.jobworker;

import org.jspecify.annotations.NullMarked;
