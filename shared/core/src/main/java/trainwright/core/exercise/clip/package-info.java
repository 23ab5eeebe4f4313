/** Clips: the videos that show an exercise, and the one form of the many links to a video. */
@NullMarked
package trainwright.core.exercise.clip;

import org.jspecify.annotations.NullMarked;
