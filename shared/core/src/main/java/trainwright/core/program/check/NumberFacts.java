package trainwright.core.program.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.core.program.tree.WorkoutInstance;

/** The numbers that a program or a day has, by the unit in which a text would tell them. */
final class NumberFacts {
  private final Map<String, Set<Double>> facts = new HashMap<>();

  private NumberFacts() {}

  static Map<String, Set<Double>> of(Program program) {
    var facts = new NumberFacts();
    var request = program.request();
    facts.add("weeks", request.weeks());
    facts.add("mesocycles", program.mesocycles().count());
    facts.add("macrocycles", program.macrocycles().size());
    facts.add("days", request.daysPerWeek());
    facts.add("minutes", request.minutesPerSession());
    program.mesocycles().forEach(facts::mesocycle);
    var deloads = program.mesocycles().flatMap(m -> m.weeklyTargets().stream());
    facts.add("deloads", deloads.filter(WeeklyTargets::deload).count());
    facts.date(program.startDate());
    facts.date(program.endDate());
    return facts.facts;
  }

  static Map<String, Set<Double>> of(WorkoutInstance workout) {
    var facts = new NumberFacts();
    facts.add("minutes", workout.estimatedMinutes());
    int sets = 0;
    for (var item : workout.mainItems().toList()) {
      var asked = item.prescription();
      facts.add("sets", asked.sets());
      facts.add("rounds", asked.sets());
      facts.add("reps", asked.targetRir());
      facts.add("reps", asked.reps());
      facts.add("seconds", asked.durationSeconds());
      facts.add("seconds", asked.restSeconds());
      facts.add("RPE", asked.targetRpe());
      facts.add("%", asked.pct1rm());
      sets += asked.sets();
    }
    facts.add("sets", sets);
    facts.metres(SumRules.metres(workout));
    return facts.facts;
  }

  private void mesocycle(Mesocycle mesocycle) {
    add("weeks", mesocycle.weeks());
    for (var targets : mesocycle.weeklyTargets()) {
      add("sets", targets.totalSetsMainLifts());
      targets.setsPerMuscle().values().forEach(sets -> add("sets", sets));
      add("%", targets.avgIntensityPct1rm());
      add("reps", targets.targetRir());
      metres(targets.totalMileageM());
      metres(targets.longRunMileageM());
    }
  }

  private void date(java.time.LocalDate date) {
    add("date", date.getDayOfMonth());
    add("date", date.getYear());
  }

  private void metres(@Nullable Integer metres) {
    if (metres != null) {
      add("m", metres);
      add("km", metres / 1_000.0);
      add("km", Math.round(metres / 100.0) / 10.0);
    }
  }

  private void add(String unit, @Nullable Number number) {
    if (number != null) {
      facts.computeIfAbsent(unit, _ -> new HashSet<>()).add(number.doubleValue());
    }
  }
}
