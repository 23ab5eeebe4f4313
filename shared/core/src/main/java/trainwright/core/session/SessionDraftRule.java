package trainwright.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/**
 * What is wrong with a session as it was sent: every fault with its pointer, not only the first.
 */
public final class SessionDraftRule {
  /** The most exercises that a session holds. */
  public static final int MAX_EXERCISES = 30;

  private static final int MAX_NAME = 200;
  private static final int MAX_NOTES = 2_000;
  private static final int MAX_MINUTES = 1_440;
  private static final LocalDate FIRST_DATE = LocalDate.parse("2000-01-01");
  private static final int FAR_AHEAD_DAYS = 731;

  private final Map<UUID, PlanMaterial> materials;
  private final Instant now;
  private final List<Violation> faults = new ArrayList<>();

  private SessionDraftRule(Map<UUID, PlanMaterial> materials, Instant now) {
    this.materials = materials;
    this.now = now;
  }

  /**
   * Everything that is wrong.
   *
   * @param materials by exercise what is known of it; an exercise that isn't there doesn't exist
   * @param today the user's date
   */
  public static List<Violation> faults(
      SessionDraft draft, Map<UUID, PlanMaterial> materials, LocalDate today, Instant now) {
    var rule = new SessionDraftRule(materials, now);
    rule.header(draft, today);
    rule.sources(draft);
    rule.times(draft);
    rule.exercises(draft);
    return List.copyOf(rule.faults);
  }

  /** What is wrong with one exercise, to be put at a pointer. */
  public static List<Violation> faults(
      ExerciseDraft draft, Map<UUID, PlanMaterial> materials, String pointer, Instant now) {
    var rule = new SessionDraftRule(materials, now);
    rule.exercise(draft, pointer, null);
    return List.copyOf(rule.faults);
  }

  /**
   * Refuses a request with faults: {@code NOT_FOUND} when all that is wrong is that things don't
   * exist or are somebody else's.
   */
  public static void refuse(List<Violation> faults, String detail) {
    if (!faults.isEmpty()) {
      boolean missing = faults.stream().allMatch(fault -> fault.code().equals("not_found"));
      throw Problem.of(
          missing ? Problem.Code.NOT_FOUND : Problem.Code.UNPROCESSABLE,
          missing ? faults.getFirst().detail() : detail,
          faults);
    }
  }

  /** What is wrong with texts, minutes and dates that are said of a session. */
  public static List<Violation> toldFaults(
      @Nullable String name,
      @Nullable String notes,
      @Nullable Integer minutes,
      @Nullable LocalDate date,
      LocalDate today) {
    var faults = new ArrayList<Violation>();
    text(name, "/name", MAX_NAME, faults);
    text(notes, "/notes", MAX_NOTES, faults);
    if (minutes != null && (minutes < 0 || minutes > MAX_MINUTES)) {
      faults.add(
          new Violation(
              "/duration_minutes",
              "out_of_range",
              "duration_minutes must be 0 to 1440, was " + minutes));
    }
    if (date != null
        && (date.isBefore(FIRST_DATE) || date.isAfter(today.plusDays(FAR_AHEAD_DAYS)))) {
      faults.add(
          new Violation(
              "/session_date",
              "out_of_range",
              "session_date must be from 2000 to two years ahead, was " + date));
    }
    return faults;
  }

  private static void text(@Nullable String text, String pointer, int max, List<Violation> faults) {
    if (text != null && (text.length() > max || text.indexOf('\0') >= 0)) {
      faults.add(
          new Violation(
              pointer, "too_long", "must have at most %d characters and no NUL".formatted(max)));
    }
  }

  private void add(String pointer, String code, String detail) {
    faults.add(new Violation(pointer, code, detail));
  }

  private void header(SessionDraft draft, LocalDate today) {
    faults.addAll(
        toldFaults(
            draft.name(), draft.notes(), draft.durationMinutes(), draft.sessionDate(), today));
    if (draft.sessionDate() != null
        && draft.completedAt() != null
        && draft.sessionDate().isAfter(today.plusDays(1))) {
      add("/session_date", "in_future", "a completed session can't be of a coming date");
    }
  }

  private void sources(SessionDraft draft) {
    if ((draft.category() == null) != (draft.level() == null)) {
      add("/category", "category_with_level", "send category and level together");
    }
    if (draft.category() != null && !draft.category().levelled()) {
      add("/category", "not_levelled", "category must be push, pull or squat");
    }
    if (draft.level() != null && (draft.level() < 0 || draft.level() > 5)) {
      add("/level", "out_of_range", "level must be 0 to 5, was " + draft.level());
    }
    long sources =
        java.util.stream.Stream.of(draft.routineId(), draft.workoutInstanceId(), draft.category())
            .filter(Objects::nonNull)
            .count();
    if (sources > 1) {
      add("", "one_source", "send one of routine_id, workout_instance_id and category");
    }
    if (sources == 0 && draft.exercises() == null) {
      add(
          "/exercises",
          "required",
          "a session without routine_id, workout_instance_id or category needs exercises");
    }
  }

  private void times(SessionDraft draft) {
    var latest = now.plus(SetEntryRule.CLOCK_TOLERANCE);
    var start = draft.startedAt();
    var end = draft.completedAt();
    if (start != null && start.isAfter(latest)) {
      add("/started_at", "in_future", "started_at must not be in the future");
    }
    if (end != null && end.isAfter(latest)) {
      add("/completed_at", "in_future", "completed_at must not be in the future");
    }
    if (end != null && start != null && end.isBefore(start)) {
      add("/completed_at", "before_session", "completed_at must not be before started_at");
    }
    boolean empty =
        draft.listed().stream()
            .filter(Objects::nonNull)
            .allMatch(exercise -> exercise.sets() == null || exercise.sets().isEmpty());
    if (end != null && empty) {
      add("/completed_at", "empty_session", "a session without a set can't be completed; skip it");
    }
  }

  private void exercises(SessionDraft draft) {
    var listed = draft.listed();
    if (draft.exercises() != null && (listed.isEmpty() || listed.size() > MAX_EXERCISES)) {
      add("/exercises", "out_of_range", "must have 1 to 30 entries, had " + listed.size());
    }
    for (int i = 0; i < Math.min(listed.size(), MAX_EXERCISES); i++) {
      exercise(listed.get(i), "/exercises/" + i, draft.startedAt());
    }
  }

  private void exercise(
      @Nullable ExerciseDraft draft, String pointer, @Nullable Instant startedAt) {
    var id = draft == null ? null : draft.exerciseId();
    if (draft == null || id == null) {
      add(pointer + "/exercise_id", "required", "exercise_id must name an exercise");
      return;
    }
    var material = materials.get(id);
    if (material == null) {
      add(pointer + "/exercise_id", "not_found", "exercise %s does not exist".formatted(id));
    }
    planned(draft, pointer);
    sets(
        draft,
        new SetEntryRule.Place(pointer, material != null && material.hold(), startedAt, now));
  }

  private void planned(ExerciseDraft draft, String pointer) {
    var sets = draft.plannedSets();
    if (sets != null) {
      faults.addAll(PlannedSetRule.faults(sets, pointer + "/planned_sets"));
    }
    if (draft.plannedTempo() != null && !SetEntryRule.isTempo(draft.plannedTempo())) {
      add(
          pointer + "/planned_tempo",
          "bad_tempo",
          "tempo must be four figures such as 3-1-X-1, or hold");
    }
    var rest = draft.plannedRestSeconds();
    if (rest != null && (rest < 0 || rest > 3_600)) {
      add(
          pointer + "/planned_rest_seconds",
          "out_of_range",
          "rest must be 0 to 3600 s, was " + rest);
    }
  }

  private void sets(ExerciseDraft draft, SetEntryRule.Place at) {
    var entries = draft.sets() == null ? List.<@Nullable SetEntry>of() : draft.sets();
    var numbers = new HashSet<Integer>();
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var pointer = at.pointer() + "/sets/" + i;
      if (entry == null) {
        add(pointer, "required", "a set must be an object");
        continue;
      }
      int number = entry.setNumber() == null ? i + 1 : entry.setNumber();
      var fault = SetEntryRule.numberFault(number, pointer + "/set_number");
      if (fault != null) {
        faults.add(fault);
      } else if (!numbers.add(number)) {
        add(pointer + "/set_number", "repeated", "set %d is there twice".formatted(number));
      }
      faults.addAll(
          SetEntryRule.faults(
              entry, new SetEntryRule.Place(pointer, at.hold(), at.notBefore(), now)));
    }
  }
}
