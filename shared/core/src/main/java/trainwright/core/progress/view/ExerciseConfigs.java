package trainwright.core.progress.view;

import java.util.ArrayList;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.session.PlannedSetRule;
import trainwright.core.session.SessionDraftRule;
import trainwright.core.session.SetEntryRule;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/** Reads how a user does an exercise. */
public final class ExerciseConfigs {
  private static final int MAX_NOTES = 2_000;
  private static final int MAX_REST_SECONDS = 3_600;

  private final ConfigRepository configs;

  @Inject
  ExerciseConfigs(ConfigRepository configs) {
    this.configs = configs;
  }

  /**
   * How the user does it.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public ExerciseConfig get(UUID userId, UUID exerciseId) {
    return configs.get(userId, exerciseId);
  }

  /**
   * Keeps how the user does it; sessions that are planned from then on copy it.
   *
   * @throws Problem {@code NOT_FOUND}, {@code UNPROCESSABLE} with every fault
   */
  public ExerciseConfig put(UUID userId, UUID exerciseId, ExerciseConfig.Draft draft) {
    var faults = new ArrayList<Violation>();
    if (draft.currentSets() != null) {
      faults.addAll(PlannedSetRule.faults(draft.currentSets(), "/current_sets"));
    }
    if (draft.tempo() != null && !SetEntryRule.isTempo(draft.tempo())) {
      faults.add(
          new Violation(
              "/tempo", "bad_tempo", "tempo must be four figures such as 3-1-X-1, or hold"));
    }
    var rest = draft.restSeconds();
    if (rest != null && (rest < 0 || rest > MAX_REST_SECONDS)) {
      faults.add(
          new Violation(
              "/rest_seconds", "out_of_range", "rest_seconds must be 0 to 3600, was " + rest));
    }
    var notes = draft.notes();
    if (notes != null && (notes.length() > MAX_NOTES || notes.indexOf('\0') >= 0)) {
      faults.add(
          new Violation(
              "/notes", "too_long", "notes must have at most 2000 characters and no NUL"));
    }
    SessionDraftRule.refuse(faults, "the config can't be as it was sent");
    if (!configs.put(userId, exerciseId, draft)) {
      throw Problem.notFound("exercise", exerciseId);
    }
    return configs.get(userId, exerciseId);
  }
}
