package trainwright.core.program.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and what made it.
 *
 * @param value the plan
 * @param planner {@code rules}, or the model's name
 * @param promptHash of the prompts that had a part in it; null when no model was asked
 * @param notes what became of the model's answers; nothing of the caller's in it
 */
record Made<T>(T value, String planner, @Nullable String promptHash, List<String> notes) {
  /** The planner's name when no model drafted. */
  static final String RULES = "rules";

  /** Copies the notes. */
  Made {
    notes = List.copyOf(notes);
  }

  /** Made without asking a model. */
  static <T> Made<T> byRules(T value) {
    return new Made<>(value, RULES, null, List.of());
  }

  /** Another value made by the same. */
  <U> Made<U> with(U other) {
    return new Made<>(other, planner, promptHash, notes);
  }
}
