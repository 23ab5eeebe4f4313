package trainwright.core.progress.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.level.Gate;
import trainwright.core.progress.level.Gates;
import trainwright.core.session.ExerciseDraft;
import trainwright.core.session.PlanMaterial;
import trainwright.core.session.PlannedSet;
import trainwright.core.session.Session;
import trainwright.core.session.SessionDraft;
import trainwright.core.session.SessionDraftRule;
import trainwright.core.session.SessionExercise;
import trainwright.core.session.SessionHeader;
import trainwright.core.session.SessionStatus;
import trainwright.core.session.SetLog;
import trainwright.platform.Violation;

/** Makes a session of what a caller sent and what the library has. */
final class NewSessionRule {
  private final SessionDraft draft;
  private final List<PlanMaterial> materials;
  private final Map<UUID, PlanMaterial> byId;
  private final Instant now;

  private NewSessionRule(SessionDraft draft, List<PlanMaterial> materials, Instant now) {
    this.draft = draft;
    this.materials = materials;
    this.byId =
        materials.stream()
            .collect(Collectors.toMap(PlanMaterial::exerciseId, m -> m, (one, _) -> one));
    this.now = now;
  }

  /** The instant whose date a session counts for unless it says so. */
  static Instant at(SessionDraft draft, Instant now) {
    if (draft.startedAt() != null) {
      return draft.startedAt();
    }
    return draft.completedAt() != null ? draft.completedAt() : now;
  }

  /**
   * The session.
   *
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} or {@code NOT_FOUND} with every
   *     fault
   */
  static Session session(
      UUID id, SessionDraft draft, List<PlanMaterial> materials, ZoneId zone, Instant now) {
    var rule = new NewSessionRule(draft, materials, now);
    rule.check(LocalDate.ofInstant(now, zone));
    var exercises = rule.exercises();
    return new Session(id, rule.header(zone, exercises), exercises);
  }

  private void check(LocalDate today) {
    var faults = new ArrayList<>(SessionDraftRule.faults(draft, byId, today, now));
    boolean planless = materials.stream().allMatch(m -> m.position() == null);
    if (draft.workoutInstanceId() != null && planless) {
      faults.add(missing("/workout_instance_id", "workout instance", draft.workoutInstanceId()));
    }
    if (draft.routineId() != null && planless) {
      faults.add(missing("/routine_id", "routine", draft.routineId()));
    }
    if (draft.exercises() == null && draft.level() != null && gate() == null && faults.isEmpty()) {
      faults.add(
          new Violation("/level", "no_gate", "there is no gate at this level: send exercises"));
    }
    SessionDraftRule.refuse(faults, "the session can't be as it was sent");
  }

  private static Violation missing(String pointer, String what, UUID id) {
    return new Violation(pointer, "not_found", "%s %s does not exist".formatted(what, id));
  }

  private @Nullable Gate gate() {
    return draft.category() == null || draft.level() == null
        ? null
        : Gates.of(draft.category(), draft.level()).orElse(null);
  }

  private List<SessionExercise> exercises() {
    var exercises = new ArrayList<SessionExercise>();
    var gate = gate();
    if (draft.exercises() != null) {
      draft.listed().stream()
          .filter(Objects::nonNull)
          .forEach(listed -> exercises.add(exercise(exercises.size() + 1, listed)));
    } else if (gate != null) {
      for (var demand : gate.exercises()) {
        var material = byId.get(demand.exerciseId());
        if (material != null) {
          exercises.add(material.plan(exercises.size() + 1, null, sets(demand)));
        }
      }
    } else {
      materials.stream()
          .filter(m -> m.position() != null)
          .limit(SessionDraftRule.MAX_EXERCISES)
          .forEach(m -> exercises.add(m.plan(exercises.size() + 1, null, List.of())));
    }
    return exercises;
  }

  private static List<PlannedSet> sets(Gate.Demand demand) {
    return java.util.Collections.nCopies(
        demand.sets(), new PlannedSet(demand.reps(), demand.holdSeconds(), null));
  }

  private SessionExercise exercise(int order, ExerciseDraft listed) {
    var planned =
        Objects.requireNonNull(byId.get(listed.exerciseId())).plan(order, listed, List.of());
    var entries = listed.sets();
    if (entries == null) {
      return planned;
    }
    var logs = new ArrayList<SetLog>();
    var done = draft.completedAt() == null ? now : draft.completedAt();
    for (var entry : entries) {
      if (entry != null) {
        int number = entry.setNumber() == null ? logs.size() + 1 : entry.setNumber();
        logs.add(entry.toLog(number, done, now));
      }
    }
    return planned.withSets(logs);
  }

  private SessionHeader header(ZoneId zone, List<SessionExercise> exercises) {
    var firstSet =
        exercises.stream()
            .flatMap(exercise -> exercise.sets().stream())
            .map(SetLog::completedAt)
            .min(java.util.Comparator.naturalOrder())
            .orElse(null);
    boolean begun = draft.startedAt() != null || firstSet != null;
    var status =
        draft.completedAt() != null
            ? SessionStatus.COMPLETED
            : begun ? SessionStatus.IN_PROGRESS : SessionStatus.PLANNED;
    return new SessionHeader(
        draft.name() == null ? "" : draft.name(),
        status,
        draft.sessionDate() == null
            ? LocalDate.ofInstant(at(draft, now), zone)
            : draft.sessionDate(),
        zone.getId(),
        micros(draft.scheduledTime()),
        draft.routineId(),
        draft.workoutInstanceId(),
        draft.category(),
        draft.level(),
        Boolean.TRUE.equals(draft.deload()),
        micros(draft.startedAt() == null ? firstSet : draft.startedAt()),
        draft.startedAt() != null,
        micros(draft.completedAt()),
        draft.durationMinutes(),
        draft.notes() == null ? "" : draft.notes(),
        1,
        now);
  }

  private static @Nullable Instant micros(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }
}
