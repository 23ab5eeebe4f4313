/** Stored programs as their owners read them: trees, parts of trees, and days of the calendar. */
@NullMarked
package trainwright.core.program.view;

import org.jspecify.annotations.NullMarked;
