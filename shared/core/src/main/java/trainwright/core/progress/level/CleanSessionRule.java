package trainwright.core.progress.level;

import java.util.List;
import trainwright.core.session.Session;
import trainwright.core.session.SessionExercise;

/**
 * Rule C2, first half: a session is clean at a gate when every exercise of the gate is there, at
 * least as many sets as the gate asks reach its figure, and every planned set of these exercises
 * was done as planned. Sets beyond the plan never harm.
 */
public final class CleanSessionRule {
  private CleanSessionRule() {}

  /**
   * Holds a session against every gate. It tries those that it has an exercise of, and the one it
   * was planned for; a session that isn't completed tries none.
   */
  public static Judgement judge(Session session) {
    var judgement = Judgement.NONE;
    if (!session.isCompleted()) {
      return judgement;
    }
    for (var gate : Gates.ALL) {
      if (tries(session, gate)) {
        judgement =
            judgement.with(
                gate, gate.exercises().stream().allMatch(demand -> isMet(demand, session)));
      }
    }
    return judgement;
  }

  private static boolean tries(Session session, Gate gate) {
    var header = session.header();
    boolean plannedFor =
        header.category() == gate.category()
            && header.level() != null
            && header.level() == gate.level();
    return plannedFor
        || gate.exercises().stream().anyMatch(demand -> !of(demand, session).isEmpty());
  }

  private static List<SessionExercise> of(Gate.Demand demand, Session session) {
    return session.exercises().stream()
        .filter(exercise -> exercise.exerciseId().equals(demand.exerciseId()))
        .toList();
  }

  private static boolean isMet(Gate.Demand demand, Session session) {
    var work = of(demand, session);
    long good =
        work.stream().flatMap(exercise -> exercise.sets().stream()).filter(demand::metBy).count();
    return good >= demand.sets() && work.stream().allMatch(SessionExercise::metPlan);
  }
}
