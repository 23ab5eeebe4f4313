/** The technical words of the house: ports, JSON, problems, requests and responses; no fitness. */
@NullMarked
package trainwright.platform;

import org.jspecify.annotations.NullMarked;
