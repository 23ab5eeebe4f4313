/** Transport of the jobs function. */
@NullMarked
package trainwright.functions.jobs;

import org.jspecify.annotations.NullMarked;
