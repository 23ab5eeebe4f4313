/**
 * The ports on one machine: embedded Postgres, in-process embeddings and vector index, queue and
 * schedules.
 */
@NullMarked
package trainwright.onebox;

import org.jspecify.annotations.NullMarked;
