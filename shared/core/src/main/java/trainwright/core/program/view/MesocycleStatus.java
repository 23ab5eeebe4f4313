package trainwright.core.program.view;

/** How far a mesocycle is worked out. */
public enum MesocycleStatus {
  /** Phase, weeks and targets stand. */
  PLANNED,
  /** Every day of it stands too. */
  DETAILED
}
