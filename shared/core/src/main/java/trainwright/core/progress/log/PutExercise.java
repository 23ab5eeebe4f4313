package trainwright.core.progress.log;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TrainingDecision;
import trainwright.core.progress.change.TrainingQuery;
import trainwright.core.session.ExerciseDraft;
import trainwright.core.session.PlanMaterial;
import trainwright.core.session.PlanRepository;
import trainwright.core.session.Session;
import trainwright.core.session.SessionDraftRule;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/** Adds an exercise to a session, or swaps the one at its place for another. */
public final class PutExercise {
  private final PlanRepository plans;
  private final ChangeTraining training;
  private final InstantSource clock;

  @Inject
  PutExercise(PlanRepository plans, ChangeTraining training, InstantSource clock) {
    this.plans = plans;
    this.training = training;
    this.clock = clock;
  }

  /**
   * Puts it there. Sets stay with the exercise they were done of: with sets logged it can be
   * planned anew but not swapped.
   *
   * @throws Problem {@code NOT_FOUND}, {@code UNPROCESSABLE} with every fault, {@code CONFLICT}
   */
  public SessionOutcome run(UUID userId, UUID sessionId, int order, ExerciseDraft draft) {
    var id = draft.exerciseId();
    var ids = id == null ? List.<UUID>of() : List.of(id);
    Map<UUID, PlanMaterial> materials =
        plans.list(userId, null, null, ids).stream()
            .collect(Collectors.toMap(PlanMaterial::exerciseId, m -> m, (one, _) -> one));
    check(order, draft, materials);
    var outcome =
        training.run(
            TrainingQuery.of(userId, sessionId).with(ids),
            snapshot ->
                TrainingDecision.of(
                    put(SessionStates.of(snapshot, sessionId), order, draft, materials)));
    return SessionOutcome.of(outcome);
  }

  private void check(int order, ExerciseDraft draft, Map<UUID, PlanMaterial> materials) {
    var faults = new ArrayList<>(SessionDraftRule.faults(draft, materials, "", clock.instant()));
    if (order < 1 || order > SessionDraftRule.MAX_EXERCISES) {
      faults.add(
          new Violation(
              "/exercise_order", "out_of_range", "the order must be 1 to 30, was " + order));
    }
    if (draft.sets() != null) {
      faults.add(new Violation("/sets", "not_here", "log sets one by one"));
    }
    SessionDraftRule.refuse(faults, "the exercise can't be as it was sent");
  }

  private static Session put(
      Session session, int order, ExerciseDraft draft, Map<UUID, PlanMaterial> materials) {
    var material = java.util.Objects.requireNonNull(materials.get(draft.exerciseId()));
    var planned = material.plan(order, draft, List.of());
    var before = session.exercise(order).orElse(null);
    if (before == null || before.sets().isEmpty()) {
      return session.with(planned);
    }
    if (!before.exerciseId().equals(planned.exerciseId())) {
      throw Problem.of(
          Problem.Code.CONFLICT,
          "sets of %s are logged here: add the other exercise at another place"
              .formatted(before.exerciseName()));
    }
    return session.with(planned.withSets(before.sets()));
  }
}
