package trainwright.core.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import trainwright.core.routine.Prescription;
import trainwright.core.routine.RoutineTimingRule;

class RefitRuleTest {
  private static final Prescription REPS = new Prescription(3, 8, null, false, "2-0-1-0", 60, 2);
  private static final Prescription HOLD = new Prescription(2, null, 30, true, "hold", 10, null);

  @Test
  void leavesAsItIsWhatTakesTheTimeAlready() {
    assertThat(RefitRule.fit(REPS, RoutineTimingRule.seconds(REPS))).isEqualTo(REPS);
    assertThat(RefitRule.fit(HOLD, RoutineTimingRule.seconds(HOLD))).isEqualTo(HOLD);
  }

  @Test
  void changesSetsAndFiguresButNeitherTempoNorRest() {
    var longer = RefitRule.fit(REPS, 420);
    assertThat(Math.abs(RoutineTimingRule.seconds(longer) - 420)).isLessThanOrEqualTo(10);
    assertThat(longer.tempo()).isEqualTo(REPS.tempo());
    assertThat(longer.restSeconds()).isEqualTo(REPS.restSeconds());
    assertThat(RefitRule.fit(HOLD, 70))
        .isEqualTo(new Prescription(1, null, 30, true, "hold", 10, null));
  }

  @Test
  void staysWithinWhatCanBeAsked() {
    var random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      var usual =
          random.nextBoolean()
              ? new Prescription(
                  1 + random.nextInt(5),
                  1 + random.nextInt(30),
                  null,
                  random.nextBoolean(),
                  null,
                  random.nextInt(200),
                  null)
              : new Prescription(
                  1 + random.nextInt(5),
                  null,
                  5 + random.nextInt(100),
                  random.nextBoolean(),
                  "hold",
                  random.nextInt(60),
                  null);
      int seconds = 1 + random.nextInt(2_000);
      var fitted = RefitRule.fit(usual, seconds);
      assertThat(fitted.sets()).as("case " + i).isBetween(1, 6);
      assertThat((fitted.reps() == null)).isEqualTo(usual.reps() == null);
      if (fitted.reps() != null) {
        assertThat(fitted.reps()).isBetween(3, 20);
      }
      if (fitted.durationSeconds() != null) {
        assertThat(fitted.durationSeconds()).isBetween(10, 120);
      }
    }
  }
}
