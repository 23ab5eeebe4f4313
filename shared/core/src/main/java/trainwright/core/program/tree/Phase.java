package trainwright.core.program.tree;

/** The emphasis of a mesocycle. */
public enum Phase {
  /** Learning the movements with much in reserve. */
  FOUNDATION,
  /** Volume for growth: 30-85 % of 1RM, 5-30 reps (rule I1). */
  HYPERTROPHY,
  /** Heavy: main lifts at 80 % of 1RM or more (rule I1). */
  STRENGTH,
  /** Heaviest, at the end of a program. */
  PEAK,
  /** Easy distance. */
  BASE,
  /** More distance on top of the base. */
  BUILD,
  /** Steps of the ladders by body weight (rule C1). */
  SKILL;

  /** Whether main lifts belong at 80 % of 1RM or more. */
  public boolean heavy() {
    return this == STRENGTH || this == PEAK;
  }
}
