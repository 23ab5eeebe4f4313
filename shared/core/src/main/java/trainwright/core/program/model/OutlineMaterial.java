package trainwright.core.program.model;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/**
 * What a model divides a program by. Weeks, days and what a kind of program may emphasise are ours.
 *
 * @param goal in the person's own words
 * @param fixed what is not the model's to decide
 */
record OutlineMaterial(String goal, Fixed fixed) {

  /** What stands fast. */
  record Fixed(
      ProgramType programType,
      IntensityLevel experience,
      int weeks,
      int leastWeeksOfAMesocycle,
      int mostWeeksOfAMesocycle,
      int daysPerWeek,
      List<DayOfWeek> availableDays,
      int minutesPerSession,
      Set<Equipment> equipment,
      Set<BodyArea> injuries,
      List<Phase> phases) {}

  static OutlineMaterial of(ProgramRequest request) {
    var phases = phases(request.programType());
    return new OutlineMaterial(
        request.goal(),
        new Fixed(
            request.programType(),
            request.experience(),
            request.weeks(),
            OutlineDraftRule.leastWeeks(request),
            OutlineDraftRule.MOST_WEEKS,
            request.daysPerWeek(),
            request.availableDays().stream().sorted().toList(),
            request.minutesPerSession(),
            request.equipment(),
            request.injuries(),
            Arrays.stream(Phase.values()).filter(phases::contains).toList()));
  }

  /** What mesocycles of a kind of program may emphasise. */
  static Set<Phase> phases(ProgramType type) {
    return switch (type) {
      case REHAB -> EnumSet.of(Phase.FOUNDATION);
      case CALISTHENICS -> EnumSet.of(Phase.SKILL);
      case ENDURANCE -> EnumSet.of(Phase.BASE, Phase.BUILD);
      case SHRED, OTHER -> EnumSet.of(Phase.FOUNDATION, Phase.HYPERTROPHY);
      case HYBRID -> EnumSet.of(Phase.FOUNDATION, Phase.HYPERTROPHY, Phase.STRENGTH);
      case STRENGTH -> EnumSet.of(Phase.FOUNDATION, Phase.HYPERTROPHY, Phase.STRENGTH, Phase.PEAK);
    };
  }
}
