package trainwright.functions.routines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a swap may say.
 *
 * @param exerciseId what should come; null for the first that will do
 */
record SwapBody(@Nullable UUID exerciseId) {}
