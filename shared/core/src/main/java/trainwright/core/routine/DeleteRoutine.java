package trainwright.core.routine;

import java.util.UUID;
import javax.inject.Inject;

/** Removes a routine; the exercises it used stay. */
public final class DeleteRoutine {
  private final RoutineRepository routines;

  @Inject
  DeleteRoutine(RoutineRepository routines) {
    this.routines = routines;
  }

  /**
   * Removes a version of the user's routine.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}, or {@code STALE} when it has another
   *     version
   */
  public void run(UUID userId, UUID id, long version) {
    routines.delete(userId, id, version);
  }
}
