/** The dates of programs: weeks from Monday to Sunday, and the days before the first of them. */
@NullMarked
package trainwright.core.program.calendar;

import org.jspecify.annotations.NullMarked;
