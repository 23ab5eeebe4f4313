package trainwright.core.program.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trainwright.core.draft.AskModel;
import trainwright.core.exercise.Exercise;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.model.LiftsDraft.DayDraft;
import trainwright.core.program.model.LiftsDraft.LiftDraft;
import trainwright.core.program.plan.Lift;
import trainwright.core.program.plan.LiftDay;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;
import trainwright.platform.Violation;

/**
 * Holds a model's lifts against the candidates and the rules. Only candidates can be lifted, and
 * only on the days that were given; weeks, dates, repetitions and loads are worked out by us.
 */
final class LiftsDraftRule {
  private static final int MOST_LIFTS = 8;
  private static final int LEAST_LIFTS = 3;
  private static final int LEAST_SETS = 2;
  private static final int MOST_SETS = 5;

  private final Program program;
  private final Mesocycle outline;
  private final List<LiftDay> planned;
  private final Map<String, Exercise> keyed;
  private final List<Exercise> library;
  private final Supplier<UUID> ids;

  LiftsDraftRule(
      Program program,
      Mesocycle outline,
      List<LiftDay> planned,
      Map<String, Exercise> keyed,
      List<Exercise> library,
      Supplier<UUID> ids) {
    this.program = program;
    this.outline = outline;
    this.planned = List.copyOf(planned);
    this.keyed = Map.copyOf(keyed);
    this.library = List.copyOf(library);
    this.ids = ids;
  }

  /** The mesocycle made of a draft, or what was wrong with it. */
  AskModel.Checked<Mesocycle> check(LiftsDraft draft) {
    var violations = violations(draft);
    if (!violations.isEmpty()) {
      return AskModel.Checked.wrong(violations);
    }
    var mesocycle = mesocycle(lifts(draft));
    var broken = broken(mesocycle);
    return broken.isEmpty() ? AskModel.Checked.usable(mesocycle) : AskModel.Checked.wrong(broken);
  }

  /**
   * What can be used of the draft: unknown and repeated lifts left out, sets within bounds, a day
   * that was left out as the rules plan it; then less of the longest day, as long as a hard rule is
   * broken.
   */
  @Nullable Mesocycle repair(LiftsDraft draft) {
    var days = lifts(draft);
    while (!days.equals(planned)) {
      var mesocycle = mesocycle(days);
      if (broken(mesocycle).isEmpty()) {
        return mesocycle;
      }
      days = smaller(days);
    }
    return null;
  }

  /** The day with the most sets gets one less, then fewer lifts, then what the rules plan. */
  private List<LiftDay> smaller(List<LiftDay> days) {
    int longest =
        IntStream.range(0, days.size())
            .filter(i -> !days.get(i).equals(planned.get(i)))
            .boxed()
            .max(Comparator.comparingInt(i -> sets(days.get(i))))
            .orElseThrow();
    var smaller = new ArrayList<>(days);
    smaller.set(longest, smaller(days.get(longest), planned.get(longest)));
    return List.copyOf(smaller);
  }

  private static LiftDay smaller(LiftDay day, LiftDay planned) {
    var lifts = new ArrayList<>(day.lifts());
    for (int i = lifts.size() - 1; i >= 0; i--) {
      var lift = lifts.get(i);
      if (lift.sets() > LEAST_SETS) {
        lifts.set(i, new Lift(lift.exercise(), lift.mainLift(), lift.sets() - 1));
        return new LiftDay(day.day(), day.split(), lifts);
      }
    }
    lifts.removeLast();
    return lifts.size() < LEAST_LIFTS ? planned : new LiftDay(day.day(), day.split(), lifts);
  }

  private static int sets(LiftDay day) {
    return day.lifts().stream().mapToInt(Lift::sets).sum();
  }

  private List<LiftDay> lifts(LiftsDraft draft) {
    var byDay = new HashMap<Object, DayDraft>();
    draft.days().forEach(day -> byDay.putIfAbsent(day.day(), day));
    return planned.stream().map(day -> lifts(day, byDay.get(day.day()))).toList();
  }

  private LiftDay lifts(LiftDay planned, @Nullable DayDraft draft) {
    if (draft == null) {
      return planned;
    }
    var seen = new HashSet<String>();
    var lifts =
        draft.lifts().stream()
            .filter(lift -> fits(planned, lift) && seen.add(lift.key()))
            .limit(MOST_LIFTS)
            .map(
                lift ->
                    new Lift(
                        java.util.Objects.requireNonNull(keyed.get(lift.key())),
                        lift.mainLift(),
                        Math.clamp(lift.sets(), LEAST_SETS, MOST_SETS)))
            .toList();
    return lifts.isEmpty() ? planned : new LiftDay(planned.day(), planned.split(), lifts);
  }

  private boolean fits(LiftDay day, LiftDraft lift) {
    var exercise = keyed.get(lift.key());
    return exercise != null && day.split().trains(exercise.primaryMuscles());
  }

  private List<Violation> violations(LiftsDraft draft) {
    var violations = new ArrayList<Violation>();
    var wanted = planned.stream().map(LiftDay::day).sorted().toList();
    if (!draft.days().stream().map(DayDraft::day).sorted().toList().equals(wanted)) {
      violations.add(
          new Violation("/days", "days", "every day that was given once, and no other: " + wanted));
      return violations;
    }
    for (int i = 0; i < draft.days().size(); i++) {
      var day = draft.days().get(i);
      var place = planned.stream().filter(p -> p.day() == day.day()).findFirst().orElseThrow();
      lifts(place, day, "/days/%d/lifts".formatted(i), violations);
    }
    return violations;
  }

  private void lifts(LiftDay place, DayDraft day, String path, List<Violation> violations) {
    if (day.lifts().isEmpty() || day.lifts().size() > MOST_LIFTS) {
      violations.add(new Violation(path, "count", "a day has 1 to %d lifts".formatted(MOST_LIFTS)));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < day.lifts().size(); i++) {
      var lift = day.lifts().get(i);
      var at = path + "/" + i;
      if (!keyed.containsKey(lift.key())) {
        violations.add(new Violation(at, "unknown_key", lift.key() + " is no candidate's key"));
      } else if (!seen.add(lift.key())) {
        violations.add(new Violation(at, "twice", lift.key() + " stands twice on this day"));
      } else if (!fits(place, lift)) {
        violations.add(
            new Violation(at, "wrong_split", lift.key() + " trains what this day doesn't"));
      }
      if (lift.sets() < LEAST_SETS || lift.sets() > MOST_SETS) {
        violations.add(
            new Violation(
                at + "/sets",
                "out_of_range",
                "sets must be %d to %d, not %d".formatted(LEAST_SETS, MOST_SETS, lift.sets())));
      }
    }
  }

  private Mesocycle mesocycle(List<LiftDay> days) {
    return ProgramPlanRule.detail(program, outline, days, library, ids);
  }

  private List<Violation> broken(Mesocycle mesocycle) {
    return ProgramCheck.check(program.with(mesocycle), library).hard().stream()
        .map(f -> new Violation(f.path(), f.rule(), f.sentence()))
        .toList();
  }
}
