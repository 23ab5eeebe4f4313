/** Transport of the upload-worker function. */
@NullMarked
package trainwright.functions.uploadworker;

import org.jspecify.annotations.NullMarked;
