/** Chooses among the candidates: the main work and its order, warm-ups and cool-downs. */
@NullMarked
package trainwright.core.compile.selection;

import org.jspecify.annotations.NullMarked;
