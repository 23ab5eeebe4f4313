package trainwright.core.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.SetTarget;
import trainwright.platform.Problem;
import trainwright.platform.Violation;

/** What may be planned of the sets of an exercise. */
public final class PlannedSetRule {
  private PlannedSetRule() {}

  /** What is wrong with planned sets. */
  public static List<Violation> faults(List<@Nullable PlannedSet> sets, String pointer) {
    var faults = new ArrayList<Violation>();
    if (sets.isEmpty() || sets.size() > SetEntryRule.MAX_SETS) {
      faults.add(
          new Violation(pointer, "out_of_range", "must have 1 to 30 sets, had " + sets.size()));
    }
    for (int i = 0; i < sets.size(); i++) {
      var set = sets.get(i);
      try {
        var _ =
            new SetTarget(
                set == null ? null : set.reps(), set == null ? null : set.durationSeconds());
      } catch (Problem problem) {
        int index = i;
        problem
            .violations()
            .forEach(
                v ->
                    faults.add(
                        new Violation(pointer + "/" + index + v.pointer(), v.code(), v.detail())));
      }
      if (set != null && set.loadKg() != null && set.loadKg().abs().doubleValue() > 1_000) {
        faults.add(
            new Violation(
                pointer + "/" + i + "/load_kg",
                "out_of_range",
                "the load must be -300 to 1000 kg"));
      }
    }
    return faults;
  }
}
