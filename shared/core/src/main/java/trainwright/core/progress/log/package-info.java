/** What people do with a session: plan, start, log, complete, skip, reopen, correct, delete. */
@NullMarked
package trainwright.core.progress.log;

import org.jspecify.annotations.NullMarked;
