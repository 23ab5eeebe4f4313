/** Tests of what the benchmarks measure with. */
@NullMarked
package trainwright.local.bench;

import org.jspecify.annotations.NullMarked;
