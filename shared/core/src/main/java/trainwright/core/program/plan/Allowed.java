package trainwright.core.program.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Tag;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.routine.LevelRule;
import trainwright.core.understanding.IntensityLevel;

/**
 * What of the library a program may use: equipment and dislikes (S7), injuries (P1), level (R7, or
 * one above a standing that is known). Rehab spares jumps and high effort as well.
 */
final class Allowed {
  private static final Set<Category> STRENGTH = EnumSet.range(Category.PUSH, Category.CORE);
  private static final int MOST_REHAB_INTENSITY = 5;
  private static final int USUAL_INTENSITY = 4;
  private static final int LEAST_INTENSITY = 2;
  private static final int LEAST_REHAB_INTENSITY = 1;

  private final List<Exercise> all;
  private final Map<String, Exercise> shared = new HashMap<>();
  private final Map<MovementPattern, List<Exercise>> lifts = new EnumMap<>(MovementPattern.class);

  Allowed(ProgramRequest request, List<Exercise> library) {
    library.stream().filter(e -> e.ownerId() == null).forEach(e -> shared.put(e.slug(), e));
    var equipment = request.allEquipment();
    var disliked = request.preferences().dislikedExerciseIds();
    all =
        library.stream()
            .filter(e -> equipment.containsAll(e.equipment()))
            .filter(e -> !disliked.contains(e.id()))
            .filter(e -> Collections.disjoint(e.contraindications(), request.injuries()))
            .filter(e -> BarbellRule.wanted(e, request) || fits(e, request))
            .toList();
    for (var exercise : all) {
      var pattern = exercise.movementPattern();
      if (pattern != null
          && STRENGTH.contains(exercise.category())
          && intensity(exercise) >= (rehab(request) ? LEAST_REHAB_INTENSITY : LEAST_INTENSITY)
          && !exercise.defaultSets().isEmpty()
          && !exercise.primaryMuscles().isEmpty()) {
        lifts.computeIfAbsent(pattern, _ -> new ArrayList<>()).add(exercise);
      }
    }
  }

  private static boolean fits(Exercise exercise, ProgramRequest request) {
    boolean jumps = exercise.tags().contains(Tag.PLYOMETRIC);
    boolean rough = jumps || intensity(exercise) > MOST_REHAB_INTENSITY;
    if (rehab(request) && rough) {
      return false;
    }
    var standing = request.preferences().levels().get(exercise.category());
    if (standing == null || exercise.level() == null) {
      return LevelRule.fits(exercise, request.experience());
    }
    return exercise.level() <= standing + 1;
  }

  private static boolean rehab(ProgramRequest request) {
    return request.programType() == ProgramType.REHAB;
  }

  /** The next step of a ladder, allowed or not; null where there is none. */
  @Nullable Exercise next(Exercise exercise) {
    var slug = exercise.nextVariation();
    return slug == null ? null : shared.get(slug);
  }

  List<Exercise> all() {
    return all;
  }

  /**
   * Strength work of a pattern; what is too easy and can't be loaded only where nothing is left.
   */
  List<Exercise> lifts(MovementPattern pattern, ProgramRequest request) {
    var known = lifts.getOrDefault(pattern, List.of());
    boolean beginner = request.experience() == IntensityLevel.BEGINNER;
    int least = USUAL_INTENSITY - (rehab(request) ? 2 : beginner ? 1 : 0);
    var hard =
        known.stream()
            .filter(
                e ->
                    intensity(e) >= least
                        || (LiftPrescriptionRule.loaded(e) && intensity(e) >= USUAL_INTENSITY - 1))
            .toList();
    return hard.isEmpty() ? known : hard;
  }

  /** The ladders that nothing is left of. */
  Set<Category> missingLadders() {
    var left =
        lifts.values().stream()
            .flatMap(List::stream)
            .filter(e -> !LiftPrescriptionRule.loaded(e))
            .map(Exercise::category)
            .collect(Collectors.toSet());
    var missing = EnumSet.of(Category.PUSH, Category.PULL, Category.SQUAT);
    missing.removeAll(left);
    return missing;
  }

  static int intensity(Exercise exercise) {
    return exercise.intensity() == null ? 5 : exercise.intensity();
  }
}
