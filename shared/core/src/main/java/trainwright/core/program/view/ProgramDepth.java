package trainwright.core.program.view;

/** How much of a program's tree is read. */
public enum ProgramDepth {
  PROGRAM,
  MACROCYCLE,
  MESOCYCLE,
  MICROCYCLE,
  /** The days too, without their blocks: those of 52 weeks would be more than an answer holds. */
  WORKOUT
}
