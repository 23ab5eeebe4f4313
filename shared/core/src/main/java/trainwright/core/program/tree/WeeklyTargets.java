package trainwright.core.program.tree;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Muscle;

/**
 * What a week of a mesocycle asks for. The sums of its workout instances equal it (rule S8).
 *
 * @param weekOffset 0 for the mesocycle's first full week
 * @param split the parts of its lift sessions in words
 * @param totalSetsMainLifts working sets of the main lifts
 * @param setsPerMuscle working sets by muscle: one for each primary muscle, a half for each
 *     secondary one
 * @param avgIntensityPct1rm intensity of the main lifts in percent of what can be lifted once; null
 *     without any
 * @param targetRir repetitions in reserve; null without lifts
 * @param totalMileageM metres run; null without runs
 * @param longRunMileageM metres of the longest run; null without runs
 * @param deload whether volume and intensity are reduced on purpose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WeeklyTargets(
    int weekOffset,
    String split,
    int totalSetsMainLifts,
    Map<Muscle, Double> setsPerMuscle,
    @Nullable Double avgIntensityPct1rm,
    @Nullable Integer targetRir,
    @Nullable Integer totalMileageM,
    @Nullable Integer longRunMileageM,
    boolean deload) {
  /** Copies the sets in the order of the muscles. */
  public WeeklyTargets {
    var sets = new EnumMap<Muscle, Double>(Muscle.class);
    sets.putAll(setsPerMuscle);
    setsPerMuscle = Collections.unmodifiableMap(sets);
  }
}
