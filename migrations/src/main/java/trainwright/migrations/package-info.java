/** The schema's migrations and the library's data files, and what runs them. */
@NullMarked
package trainwright.migrations;

import org.jspecify.annotations.NullMarked;
