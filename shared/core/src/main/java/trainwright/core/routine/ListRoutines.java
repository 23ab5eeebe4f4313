package trainwright.core.routine;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Lists a user's routines, newest first. */
public final class ListRoutines {
  private final RoutineListRepository routines;

  @Inject
  ListRoutines(RoutineListRepository routines) {
    this.routines = routines;
  }

  /**
   * The routines that pass the filter, at most {@code limit}. A page starts after a place, so that
   * routines made meanwhile don't move it.
   *
   * @param after the last routine of the page before; null for the first page
   */
  public List<RoutineSummary> run(
      UUID userId, RoutineFilter filter, @Nullable RoutinePlace after, int limit) {
    return routines.list(userId, filter, after, limit);
  }
}
