package trainwright.core.program.tree;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.understanding.IntensityLevel;
import trainwright.platform.Problem;

/**
 * What a person asks a program for.
 *
 * @param goal what for, 1 to 5,000 characters
 * @param programType what kind
 * @param experience how able the person is
 * @param daysPerWeek training days a week, 1 to 6
 * @param availableDays days of the week on which training is possible; all when left out
 * @param minutesPerSession most minutes of a session, 10 to 240
 * @param startDate the first day, in the user's zone
 * @param weeks full weeks, 2 to 52
 * @param equipment what there is beside household things
 * @param injuries body areas to spare
 * @param preferences what else is wished for
 */
public record ProgramRequest(
    String goal,
    ProgramType programType,
    IntensityLevel experience,
    Integer daysPerWeek,
    Set<DayOfWeek> availableDays,
    Integer minutesPerSession,
    LocalDate startDate,
    Integer weeks,
    Set<Equipment> equipment,
    Set<BodyArea> injuries,
    ProgramPreferences preferences) {
  /**
   * Fills what was left out and refuses what is not acceptable.
   *
   * @throws Problem {@code UNPROCESSABLE} listing every fault with its pointer
   */
  public ProgramRequest(
      @Nullable String goal,
      @Nullable ProgramType programType,
      @Nullable IntensityLevel experience,
      @Nullable Integer daysPerWeek,
      @Nullable Set<DayOfWeek> availableDays,
      @Nullable Integer minutesPerSession,
      @Nullable LocalDate startDate,
      @Nullable Integer weeks,
      @Nullable Set<Equipment> equipment,
      @Nullable Set<BodyArea> injuries,
      @Nullable ProgramPreferences preferences) {
    var faults = new RequestFaults();
    this.goal = faults.text("/goal", goal, 5_000);
    this.programType = faults.required("/program_type", programType, ProgramType.OTHER);
    this.experience = faults.required("/experience", experience, IntensityLevel.BEGINNER);
    this.daysPerWeek = faults.range("/days_per_week", daysPerWeek, 1, 6);
    this.availableDays =
        Set.copyOf(availableDays == null ? EnumSet.allOf(DayOfWeek.class) : availableDays);
    this.minutesPerSession = faults.range("/minutes_per_session", minutesPerSession, 10, 240);
    this.startDate = faults.required("/start_date", startDate, LocalDate.EPOCH);
    this.weeks = faults.range("/weeks", weeks, 2, 52);
    this.equipment = equipment == null ? Set.of() : Set.copyOf(equipment);
    this.injuries = injuries == null ? Set.of() : Set.copyOf(injuries);
    this.preferences = preferences == null ? ProgramPreferences.NONE : preferences;
    faults.days(this.daysPerWeek, this.availableDays);
    faults.preferences(this.preferences);
    faults.refuse();
  }

  /**
   * Everything an exercise may need: what was named, household things, and the plates without which
   * nobody has a barbell.
   */
  public Set<Equipment> allEquipment() {
    var all = EnumSet.copyOf(Equipment.household());
    all.addAll(equipment);
    if (equipment.contains(Equipment.BARBELL)) {
      all.add(Equipment.WEIGHT_PLATE);
    }
    return all;
  }
}
