package trainwright.core.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.SetTarget;

/** Sessions and their parts for tests. */
public final class TestSessions {
  /** When sets are done unless a test says otherwise. */
  public static final Instant AT = Instant.parse("2026-05-04T09:30:00Z");

  private TestSessions() {}

  /** A set of repetitions without load. */
  public static SetLog reps(int number, int reps) {
    return log(number, reps, null, null, null, null);
  }

  /** A set by the clock. */
  public static SetLog seconds(int number, int seconds) {
    return log(number, null, seconds, null, null, null);
  }

  /** A set of repetitions with load. */
  public static SetLog loaded(int number, int reps, String loadKg) {
    return log(number, reps, null, loadKg, null, null);
  }

  /** Any set. */
  public static SetLog log(
      int number,
      @Nullable Integer reps,
      @Nullable Integer seconds,
      @Nullable String loadKg,
      @Nullable String tempo,
      @Nullable String rpe) {
    return new SetLog(
        number,
        reps,
        seconds,
        loadKg == null ? null : new BigDecimal(loadKg),
        tempo,
        null,
        rpe == null ? null : new BigDecimal(rpe),
        "",
        AT,
        AT);
  }

  /** Work on an exercise that plans and asks by default the same repetitions. */
  public static SessionExercise work(UUID exercise, int order, int planned, SetLog... sets) {
    return work(
        exercise, order, Collections.nCopies(3, SetTarget.ofReps(planned)), "2-0-1-0", sets);
  }

  /** Work on an exercise whose plan is its defaults. */
  public static SessionExercise work(
      UUID exercise, int order, List<SetTarget> defaults, String tempo, SetLog... sets) {
    return work(
        exercise, order, defaults, defaults.stream().map(PlannedSet::of).toList(), tempo, sets);
  }

  /** Work on an exercise whose plan is not its defaults. */
  public static SessionExercise work(
      UUID exercise,
      int order,
      List<SetTarget> defaults,
      List<PlannedSet> planned,
      String tempo,
      SetLog... sets) {
    return new SessionExercise(
        order,
        exercise,
        "Exercise " + order,
        Category.PUSH,
        List.of(),
        List.of(),
        planned,
        tempo,
        60,
        defaults,
        tempo,
        List.of(sets));
  }

  /** Sets of these repetitions, numbered from 1. */
  public static SetLog[] sets(int... reps) {
    return IntStream.range(0, reps.length)
        .mapToObj(i -> reps(i + 1, reps[i]))
        .toArray(SetLog[]::new);
  }

  /** A completed session. */
  public static Session completed(SessionExercise... work) {
    return session(SessionStatus.COMPLETED, work);
  }

  /** A session of this status. */
  public static Session session(SessionStatus status, SessionExercise... work) {
    var header =
        new SessionHeader(
            "",
            status,
            LocalDate.parse("2026-05-04"),
            "UTC",
            null,
            null,
            null,
            null,
            null,
            false,
            AT,
            false,
            status == SessionStatus.COMPLETED ? AT : null,
            null,
            "",
            1,
            AT);
    return new Session(UUID.randomUUID(), header, new ArrayList<>(List.of(work)));
  }
}
