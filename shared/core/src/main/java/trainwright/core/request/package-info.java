/** Requests that may arrive twice: idempotency keys. */
@NullMarked
package trainwright.core.request;

import org.jspecify.annotations.NullMarked;
