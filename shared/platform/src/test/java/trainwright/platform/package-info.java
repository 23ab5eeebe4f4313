/** Tests of the technical words. */
@NullMarked
package trainwright.platform;

import org.jspecify.annotations.NullMarked;
