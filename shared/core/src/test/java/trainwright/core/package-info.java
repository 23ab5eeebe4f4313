/** What the tests of the product share. */
@NullMarked
package trainwright.core;

import org.jspecify.annotations.NullMarked;
