package trainwright.core.program.store;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.view.ProgramView;

/**
 * What a program is planned from.
 *
 * @param zone the user's zone
 * @param library the exercises that the user sees, without their texts
 * @param program the program that is there already, down to its mesocycles; null without one
 */
public record ProgramMaterial(ZoneId zone, List<Exercise> library, @Nullable ProgramView program) {
  /** Copies the library. */
  public ProgramMaterial {
    library = List.copyOf(library);
  }
}
