/** What the tests of the local server, and the tests that see every module, share. */
@NullMarked
package trainwright.local;

import org.jspecify.annotations.NullMarked;
