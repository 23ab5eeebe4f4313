/** Transport of the exercise-search function. */
@NullMarked
package trainwright.functions.exercisesearch;

import org.jspecify.annotations.NullMarked;
