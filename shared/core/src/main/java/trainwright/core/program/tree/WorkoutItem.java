package trainwright.core.program.tree;

import java.util.UUID;

/**
 * One exercise of a block.
 *
 * @param exerciseId an exercise of the library
 * @param exerciseName what it was called when the block was made
 * @param mainLift whether its sets count among the main lifts
 * @param prescription what is asked of it
 * @param seconds what it takes, rests included
 */
public record WorkoutItem(
    UUID exerciseId,
    String exerciseName,
    boolean mainLift,
    WorkPrescription prescription,
    int seconds) {}
