/** Who is asking: users, created the first time their token is seen. */
@NullMarked
package trainwright.core.user;

import org.jspecify.annotations.NullMarked;
