package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.check.VolumeCeilingRule;
import trainwright.core.routine.VolumeRule;

/**
 * The lifts of a week while they are chosen, and what still fits: the session's time (S9), every
 * muscle's weekly ceiling (V2), 10 sets (V3) and 3 exercises (S10) of a muscle a session, counted
 * for the week with the most sets.
 */
final class WeekLifts {
  private static final int MOST_PER_MUSCLE = 3;

  private final List<List<Lift>> sessions = new ArrayList<>();
  private final WeekStep hardest;
  private final int seconds;
  private final int mostLifts;
  private Map<Muscle, Double> most = Map.of();

  /**
   * Sessions without lifts.
   *
   * @param seconds what the main work of a session may take, ramps included
   * @param mostLifts how many lifts a session may have
   */
  WeekLifts(int count, WeekStep hardest, int seconds, int mostLifts) {
    this.hardest = hardest;
    this.seconds = seconds;
    this.mostLifts = mostLifts;
    for (int i = 0; i < count; i++) {
      sessions.add(new ArrayList<>());
    }
  }

  List<Lift> session(int index) {
    return Collections.unmodifiableList(sessions.get(index));
  }

  void add(int session, Lift lift) {
    sessions.get(session).add(lift);
    most = most();
  }

  void set(int session, int place, Lift lift) {
    sessions.get(session).set(place, lift);
    most = most();
  }

  void remove(int session, int place) {
    sessions.get(session).remove(place);
    most = most();
  }

  int count() {
    return sessions.size();
  }

  /** In how many sessions the exercise is. */
  long times(Exercise exercise) {
    return sessions.stream().filter(session -> holds(session, exercise)).count();
  }

  private static boolean holds(List<Lift> session, Exercise exercise) {
    return session.stream().anyMatch(lift -> lift.exercise().id().equals(exercise.id()));
  }

  /** Whether the lift fits into the session beside what is there. */
  boolean fits(int session, Lift lift) {
    var others = sessions.get(session);
    return others.size() < mostLifts
        && !holds(others, lift.exercise())
        && lift.exercise().primaryMuscles().stream()
            .allMatch(m -> count(others, m) < MOST_PER_MUSCLE)
        && took(session, lift) <= seconds
        && below(session, lift.exercise(), lift.mostSets());
  }

  /** Puts the other lift in the place if it fits there; tells whether it did. */
  boolean exchange(int session, int place, Lift other) {
    var old = sessions.get(session).remove(place);
    most = most();
    boolean fits = fits(session, other);
    sessions.get(session).add(place, fits ? other : old);
    most = most();
    return fits;
  }

  /** Whether a lift of the session may get one set more. */
  boolean fitsSet(int session, Lift lift) {
    int more = took(lift.with(lift.sets() + 1)) - took(lift);
    return took(session, null) + more <= seconds && below(session, lift.exercise(), 1);
  }

  private static long count(List<Lift> lifts, Muscle muscle) {
    return lifts.stream().filter(l -> l.exercise().primaryMuscles().contains(muscle)).count();
  }

  private boolean below(int session, Exercise exercise, int sets) {
    var more = new EnumMap<Muscle, Double>(Muscle.class);
    VolumeRule.add(more, exercise, sets);
    var week = most;
    var day = sets(sessions.get(session), true);
    return more.entrySet().stream()
        .allMatch(
            e ->
                week.getOrDefault(e.getKey(), 0.0) + e.getValue()
                        <= VolumeCeilingRule.ceiling(e.getKey())
                    && day.getOrDefault(e.getKey(), 0.0) + e.getValue()
                        <= VolumeRule.MAX_SETS_PER_MUSCLE);
  }

  /** What the session takes with its ramps, and with one lift more if there is one. */
  private int took(int session, @Nullable Lift added) {
    int took = added == null ? 0 : took(added);
    long ramped = added != null && RampRule.ramped(added, hardest) ? 1 : 0;
    for (var lift : sessions.get(session)) {
      took += took(lift);
      ramped += RampRule.ramped(lift, hardest) ? 1 : 0;
    }
    return took + RampRule.seconds(ramped, hardest);
  }

  private int took(Lift lift) {
    return LiftPrescriptionRule.seconds(lift, hardest, lift.mostSets());
  }

  /** Sets by muscle in the first week. */
  Map<Muscle, Double> first() {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    sessions.forEach(s -> sets(s, false).forEach((m, n) -> sets.merge(m, n, Double::sum)));
    return sets;
  }

  private Map<Muscle, Double> most() {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    sessions.forEach(s -> sets(s, true).forEach((m, n) -> sets.merge(m, n, Double::sum)));
    return sets;
  }

  private static Map<Muscle, Double> sets(List<Lift> lifts, boolean most) {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    lifts.forEach(l -> VolumeRule.add(sets, l.exercise(), most ? l.mostSets() : l.sets()));
    return sets;
  }

  List<List<Lift>> all() {
    return sessions.stream().map(List::copyOf).toList();
  }
}
