package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.program.check.VolumeCeilingRule;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.WeekSplit;
import trainwright.core.routine.VolumeRule;

/**
 * Chooses the lifts of a week, place by place, so that even the week with the most sets stays below
 * every muscle's weekly ceiling (V2), 10 sets a muscle a session (V3), 8 exercises (S10) and the
 * session's time (S9). The same request always gets the same lifts.
 */
final class LiftChoiceRule {
  private static final int SETS = 3;
  private static final int MOST_LIFTS = 8;
  private static final double MOST_SESSION_SETS = 10;

  private final ProgramRequest request;
  private final List<Exercise> allowed;
  private final Phase phase;
  private final WeekStep hardest;
  private final int mesocycle;
  private final Map<Muscle, Double> week = new EnumMap<>(Muscle.class);
  private final Set<UUID> usedInWeek = new HashSet<>();

  LiftChoiceRule(
      ProgramRequest request,
      List<Exercise> allowed,
      Phase phase,
      WeekStep hardest,
      int mesocycle) {
    this.request = request;
    this.allowed = allowed;
    this.phase = phase;
    this.hardest = hardest;
    this.mesocycle = mesocycle;
  }

  /** The lifts of the next session of the week, the first of which grows; empty if none fits. */
  List<Lift> session(WeekSplit split, boolean second, int seconds) {
    var lifts = new ArrayList<Lift>();
    var session = new EnumMap<Muscle, Double>(Muscle.class);
    int left = seconds;
    for (var slot : Slot.of(split, second)) {
      int grows = lifts.isEmpty() ? 1 : 0;
      var lift = lifts.size() == MOST_LIFTS ? null : choose(slot, split, lifts, session, left);
      if (lift != null) {
        lifts.add(lift);
        usedInWeek.add(lift.exercise().id());
        left -= LiftPrescriptionRule.item(lift, hardest, lift.sets() + grows).seconds();
        VolumeRule.add(session, lift.exercise(), lift.sets() + grows);
        VolumeRule.add(week, lift.exercise(), lift.sets() + grows);
      }
    }
    return List.copyOf(lifts);
  }

  private @Nullable Lift choose(
      Slot slot, WeekSplit split, List<Lift> chosen, Map<Muscle, Double> session, int left) {
    int grows = chosen.isEmpty() ? 1 : 0;
    for (var pattern : slot.patterns()) {
      var ranked =
          allowed.stream()
              .filter(e -> e.movementPattern() == pattern && VolumeRule.strength(e))
              .filter(e -> split.trains(e.primaryMuscles()) && suits(e))
              .filter(e -> chosen.stream().noneMatch(l -> l.exercise().id().equals(e.id())))
              .sorted(
                  Comparator.comparingDouble(this::score).reversed().thenComparing(Exercise::id))
              .toList();
      for (int sets = SETS; sets >= 2; sets--) {
        for (var exercise : ranked) {
          var lift = new Lift(exercise, slot.mainLift(), sets);
          if (LiftPrescriptionRule.item(lift, hardest, sets + grows).seconds() <= left
              && fits(exercise, sets + grows, session)) {
            return lift;
          }
        }
      }
    }
    return null;
  }

  private boolean suits(Exercise exercise) {
    return request.programType() != ProgramType.CALISTHENICS
        || !LiftPrescriptionRule.loaded(exercise);
  }

  private boolean fits(Exercise exercise, int sets, Map<Muscle, Double> session) {
    var more = new EnumMap<Muscle, Double>(Muscle.class);
    VolumeRule.add(more, exercise, sets);
    return more.entrySet().stream()
        .allMatch(
            e ->
                week.getOrDefault(e.getKey(), 0.0) + e.getValue()
                        <= VolumeCeilingRule.ceiling(e.getKey())
                    && session.getOrDefault(e.getKey(), 0.0) + e.getValue() <= MOST_SESSION_SETS);
  }

  private double score(Exercise exercise) {
    double score = exercise.level() == null ? 0 : exercise.level();
    score += phase != Phase.SKILL && LiftPrescriptionRule.loaded(exercise) ? 3 : 0;
    score -= phase != Phase.SKILL && exercise.tags().contains(Tag.SKILL) ? 2 : 0;
    score -= exercise.tags().contains(Tag.ISOMETRIC) ? 1 : 0;
    score -= exercise.tags().contains(Tag.REHAB) && request.injuries().isEmpty() ? 1 : 0;
    score -= usedInWeek.contains(exercise.id()) ? 1.5 : 0;
    return score + Math.floorMod(exercise.id().hashCode() * 31 + 7 * mesocycle, 100) / 80.0;
  }
}
