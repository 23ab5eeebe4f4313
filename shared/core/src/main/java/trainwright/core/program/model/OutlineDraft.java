package trainwright.core.program.model;

import java.util.List;
import trainwright.core.program.tree.Phase;

/**
 * How a language model would divide a program; not trusted until the rules have been held against
 * it.
 *
 * @param overview what the program is, in at most 120 words
 * @param mesocycles its mesocycles in their order
 */
record OutlineDraft(String overview, List<MesocycleDraft> mesocycles) {
  OutlineDraft {
    mesocycles = List.copyOf(mesocycles);
  }

  /**
   * A mesocycle.
   *
   * @param phase its emphasis
   * @param weeks its full weeks
   */
  record MesocycleDraft(Phase phase, int weeks) {}
}
