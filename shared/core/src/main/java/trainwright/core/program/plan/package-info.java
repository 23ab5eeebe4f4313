/** The rule-based planner: a program from a request and the library, by pure functions. */
@NullMarked
package trainwright.core.program.plan;

import org.jspecify.annotations.NullMarked;
