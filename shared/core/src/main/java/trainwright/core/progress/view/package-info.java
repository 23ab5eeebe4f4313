/** What a user sees of their progress: levels, exercises, weeks, what to do next. */
@NullMarked
package trainwright.core.progress.view;

import org.jspecify.annotations.NullMarked;
