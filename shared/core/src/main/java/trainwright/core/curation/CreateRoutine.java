package trainwright.core.curation;

import java.time.InstantSource;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineRepository;

/** Stores a routine that a person put together. */
public final class CreateRoutine {
  private final CurationRepository curation;
  private final RoutineRepository routines;
  private final InstantSource clock;

  @Inject
  CreateRoutine(CurationRepository curation, RoutineRepository routines, InstantSource clock) {
    this.curation = curation;
    this.routines = routines;
    this.clock = clock;
  }

  /**
   * Stores it under its own id, or else under the new one; a routine that the user has under that
   * id already is answered as it is.
   *
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} with pointers when it names unknown
   *     exercises or breaks a rule, {@code CONFLICT} when its id is somebody else's
   */
  public Routine run(UUID userId, CuratedRoutine draft, UUID newId) {
    var id = draft.id() == null ? newId : draft.id();
    var exerciseIds = draft.allItems().stream().map(CuratedRoutine.Item::exerciseId).toList();
    var materials = curation.materials(userId, id, exerciseIds);
    if (materials.existing() != null) {
      return routines.get(userId, id);
    }
    return routines.insert(
        userId, CurationRule.curate(draft, id, materials.byIndex(), clock.instant()));
  }
}
