package trainwright.functions.programs;

import org.jspecify.annotations.Nullable;

/**
 * Which mesocycle is to be worked out.
 *
 * @param orderIndex its place in the program, from 0; null when all are asked for
 */
record DetailBody(@Nullable Integer orderIndex) {}
