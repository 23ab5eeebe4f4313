/** Tests of what runs on AWS. */
@NullMarked
package trainwright.cloud;

import org.jspecify.annotations.NullMarked;
