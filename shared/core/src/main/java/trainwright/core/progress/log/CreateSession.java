package trainwright.core.progress.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.core.progress.change.TrainingSnapshot;
import trainwright.core.progress.level.Gate;
import trainwright.core.progress.level.Gates;
import trainwright.core.session.PlanMaterial;
import trainwright.core.session.PlanRepository;
import trainwright.core.session.SessionDraft;
import trainwright.platform.Problem;

/**
 * Makes a session: planned from a routine, a category and level or by hand, or whole as it was
 * logged without a network. Repeating it changes nothing.
 */
public final class CreateSession {
  private final PlanRepository plans;
  private final ChangeTraining training;
  private final InstantSource clock;

  @Inject
  CreateSession(PlanRepository plans, ChangeTraining training, InstantSource clock) {
    this.plans = plans;
    this.training = training;
    this.clock = clock;
  }

  /**
   * Stores it under its own id, or else under the new one; one that the user has under that id is
   * answered as it is. With a fault anywhere nothing is stored.
   *
   * @throws Problem {@code UNPROCESSABLE} with every fault, {@code NOT_FOUND} when all that is
   *     wrong is that things don't exist, {@code CONFLICT} when the id is somebody else's
   */
  public SessionOutcome run(UUID userId, SessionDraft draft, UUID newId) {
    var id = draft.id() == null ? newId : draft.id();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var ids = new ArrayList<>(draft.exerciseIds());
    if (draft.exercises() == null && draft.category() != null && draft.level() != null) {
      Gates.of(draft.category(), draft.level()).stream()
          .flatMap(gate -> gate.exercises().stream())
          .map(Gate.Demand::exerciseId)
          .forEach(ids::add);
    }
    var materials = plans.list(userId, draft.routineId(), draft.workoutInstanceId(), ids);
    var concerned =
        Stream.concat(ids.stream(), materials.stream().map(PlanMaterial::exerciseId)).toList();
    var outcome =
        training.run(
            query(userId, id, draft)
                .with(concerned)
                .on(draft.sessionDate(), NewSessionRule.at(draft, now)),
            snapshot -> decide(snapshot, id, draft, materials, now));
    return SessionOutcome.of(outcome);
  }

  private static TrainingQuery query(UUID userId, UUID id, SessionDraft draft) {
    var query = TrainingQuery.of(userId, id);
    var done = draft.completedAt();
    return done == null ? query : query.countingAt(done.truncatedTo(ChronoUnit.MICROS));
  }

  private static TrainingDecision decide(
      TrainingSnapshot snapshot,
      UUID id,
      SessionDraft draft,
      List<PlanMaterial> materials,
      Instant now) {
    if (snapshot.taken()) {
      throw Problem.of(Problem.Code.CONFLICT, "the id %s is taken; make another".formatted(id));
    }
    var existing = snapshot.session();
    return TrainingDecision.of(
        existing == null
            ? NewSessionRule.session(id, draft, materials, snapshot.zone(), now)
            : existing);
  }
}
