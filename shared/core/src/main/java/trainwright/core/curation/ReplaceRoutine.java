package trainwright.core.curation;

import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineRepository;
import trainwright.platform.Problem;

/** Puts what a person put together in the place of a routine; it is a curated one from then on. */
public final class ReplaceRoutine {
  private final CurationRepository curation;
  private final RoutineRepository routines;

  @Inject
  ReplaceRoutine(CurationRepository curation, RoutineRepository routines) {
    this.curation = curation;
    this.routines = routines;
  }

  /**
   * Replaces a version of the user's routine.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE} when it has another version, {@code
   *     UNPROCESSABLE} with pointers when the new content names unknown exercises or breaks a rule
   */
  public Routine run(UUID userId, UUID id, long version, CuratedRoutine draft) {
    if (draft.id() != null && !draft.id().equals(id)) {
      throw Problem.unprocessable("/id", "other_id", "id must be that of the path, or left out");
    }
    var exerciseIds = draft.allItems().stream().map(CuratedRoutine.Item::exerciseId).toList();
    var materials = curation.materials(userId, id, exerciseIds);
    var existing = materials.existing();
    if (existing == null) {
      throw Problem.notFound("routine", id);
    }
    if (existing.version() != version) {
      throw RoutineRepository.stale();
    }
    var routine = CurationRule.curate(draft, id, materials.byIndex(), existing.createdAt());
    return routines.replace(userId, routine, version).orElseThrow(RoutineRepository::stale);
  }
}
