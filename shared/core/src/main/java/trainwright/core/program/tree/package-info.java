/** What a program is made of: program, macrocycles, mesocycles, microcycles, workout instances. */
@NullMarked
package trainwright.core.program.tree;

import org.jspecify.annotations.NullMarked;
