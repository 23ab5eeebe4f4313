/** Makes a routine of what was chosen: roles, prescriptions, time, reasons and what gave way. */
@NullMarked
package trainwright.core.compile.plan;

import org.jspecify.annotations.NullMarked;
