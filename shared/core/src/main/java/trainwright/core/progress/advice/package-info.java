/** What to do next and why: progression, stalls, returns, trends. */
@NullMarked
package trainwright.core.progress.advice;

import org.jspecify.annotations.NullMarked;
