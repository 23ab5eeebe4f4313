package trainwright.core.program.check;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.check.CheckedProgram.WorkoutAt;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.program.tree.WorkoutStatus;

/** D5 and D6: what follows sessions that were missed. */
final class MissedRules {
  static final TrainingRule D5 =
      new TrainingRule("D5", Severity.SOFT, "D own derivation", MissedRules::comesBack);
  static final TrainingRule D6 =
      new TrainingRule("D6", Severity.HARD, "D own derivation", MissedRules::neverStacked);
  static final List<TrainingRule> RULES = List.of(D5, D6);

  private static final int SHORT_GAP_DAYS = 14;
  private static final int LONG_GAP_DAYS = 28;

  private MissedRules() {}

  /** After 14 days without a session 90 to 95 % of the intensity, after 28 about 80 %. */
  private static void comesBack(CheckedProgram checked, RuleFindings found) {
    WorkoutAt done = null;
    boolean skipped = false;
    for (var day : checked.workouts().filter(d -> d.workout().sessionType().training()).toList()) {
      switch (day.workout().status()) {
        case COMPLETED -> {
          done = day;
          skipped = false;
        }
        case SKIPPED -> skipped = true;
        case SCHEDULED -> {
          if (done != null && skipped) {
            comesBack(done, day, found);
          }
          done = null;
        }
      }
    }
  }

  private static void comesBack(WorkoutAt done, WorkoutAt day, RuleFindings found) {
    long gap = ChronoUnit.DAYS.between(done.workout().date(), day.workout().date());
    if (gap < SHORT_GAP_DAYS) {
      return;
    }
    var before = heaviest(done);
    var after = heaviest(day);
    double most = gap > LONG_GAP_DAYS ? 0.85 : 0.95;
    if (before == null || after == null) {
      found.add(Severity.NOT_EVALUABLE, day.path(), "no % 1RM", "less after " + gap + " days");
      return;
    }
    found.need(
        after <= most * before,
        day.path(),
        String.format(Locale.ROOT, "%.0f %% after %d days", 100 * after / before, gap),
        String.format(Locale.ROOT, "at most %.0f %% of before", 100 * most));
  }

  private static @Nullable Double heaviest(WorkoutAt day) {
    Double heaviest = null;
    for (var at : day.items()) {
      var percent = at.item().prescription().pct1rm();
      if (percent != null && (heaviest == null || percent > heaviest)) {
        heaviest = percent;
      }
    }
    return heaviest;
  }

  /**
   * The day after a missed session holds no more than that day of the week usually does. Weeks grow
   * by far less than half a session, so that more than this on top is what was missed.
   */
  private static void neverStacked(CheckedProgram checked, RuleFindings found) {
    for (var mesocycle : checked.mesocycles()) {
      WorkoutAt missed = null;
      for (var week : mesocycle.weeks()) {
        for (var day : week.workouts()) {
          if (missed != null && work(day) > 0) {
            int usual = usual(mesocycle.weeks(), day);
            found.need(
                usual == 0 || work(day) <= usual + work(missed) / 2,
                day.path(),
                work(day) + " s of main work after a missed session",
                usual + " s as on this day of other weeks");
          }
          boolean trains = day.workout().sessionType().training();
          missed = day.workout().status() == WorkoutStatus.SKIPPED ? day : trains ? null : missed;
        }
      }
    }
  }

  /** The most that this day of the week holds in another week; 0 when there is none. */
  private static int usual(List<CheckedProgram.WeekAt> weeks, WorkoutAt day) {
    return weeks.stream()
        .flatMap(week -> week.workouts().stream())
        .filter(
            o ->
                !o.workout().id().equals(day.workout().id())
                    && o.workout().status() == WorkoutStatus.SCHEDULED)
        .filter(o -> o.workout().date().getDayOfWeek() == day.workout().date().getDayOfWeek())
        .mapToInt(MissedRules::work)
        .max()
        .orElse(0);
  }

  /** Seconds of main work. */
  private static int work(WorkoutAt day) {
    return day.workout().mainItems().mapToInt(WorkoutItem::seconds).sum();
  }
}
