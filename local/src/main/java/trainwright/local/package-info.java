/** The development server: every function in one JVM behind one HTTP port. */
@NullMarked
package trainwright.local;

import org.jspecify.annotations.NullMarked;
