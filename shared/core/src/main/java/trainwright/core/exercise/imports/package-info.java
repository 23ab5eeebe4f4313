/** Bringing exercises in from elsewhere: free-exercise-db's JSON and a CSV of our own words. */
@NullMarked
package trainwright.core.exercise.imports;

import org.jspecify.annotations.NullMarked;
