/** Benchmarks: programs that print figures, run by hand with bin/bench and never by the tests. */
@NullMarked
package trainwright.local.bench;

import org.jspecify.annotations.NullMarked;
