/** Lets a language model divide a program and choose its lifts, within what the rules allow. */
@NullMarked
package trainwright.core.program.model;

import org.jspecify.annotations.NullMarked;
