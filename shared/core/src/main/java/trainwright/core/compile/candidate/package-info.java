/** The exercises that may serve a request: how well each fits it, and how that is said. */
@NullMarked
package trainwright.core.compile.candidate;

import org.jspecify.annotations.NullMarked;
