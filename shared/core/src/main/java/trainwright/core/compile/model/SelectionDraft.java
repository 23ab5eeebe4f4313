package trainwright.core.compile.model;

import java.util.List;
import trainwright.core.routine.RoutineRole;

/**
 * What a language model chose; not trusted until {@link SelectionDraftRule} has held it against the
 * candidates.
 *
 * @param picks in the order they are done
 */
record SelectionDraft(List<PickDraft> picks) {
  SelectionDraft {
    picks = List.copyOf(picks);
  }

  /**
   * One choice.
   *
   * @param key the candidate's key
   * @param role where in the routine it stands
   * @param reason why, in a sentence
   */
  record PickDraft(String key, RoutineRole role, String reason) {}
}
