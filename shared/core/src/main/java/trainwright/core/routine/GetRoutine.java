package trainwright.core.routine;

import java.util.UUID;
import javax.inject.Inject;

/** Reads one routine. */
public final class GetRoutine {
  private final RoutineRepository routines;

  @Inject
  GetRoutine(RoutineRepository routines) {
    this.routines = routines;
  }

  /**
   * The user's routine.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}
   */
  public Routine run(UUID userId, UUID id) {
    return routines.get(userId, id);
  }
}
