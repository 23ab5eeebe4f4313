/** Levels and mastery: gates, clean sessions, and what they add up to. */
@NullMarked
package trainwright.core.progress.level;

import org.jspecify.annotations.NullMarked;
