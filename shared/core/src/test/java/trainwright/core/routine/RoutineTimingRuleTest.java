package trainwright.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutineTimingRuleTest {
  @ParameterizedTest
  @CsvSource({
    // sets, reps, seconds, per side, tempo, rest: seconds it takes
    "3, 10, , false, 2-0-1-0, 60, 270",
    "3, 10, , true, 2-0-1-0, 60, 360",
    "2, , 30, true, hold, 10, 140",
    "1, , 300, false, hold, 0, 300",
    "4, 8, , false, 1-0-X-0, 90, 424",
    "1, 5, , false, , 15, 30",
    "1, 5, , false, hold, 15, 30",
    "1, 5, , false, 0-0-0-0, 15, 20",
  })
  void addsUpWorkSidesAndRests(
      int sets,
      @Nullable Integer reps,
      @Nullable Integer seconds,
      boolean perSide,
      @Nullable String tempo,
      int rest,
      int expected) {
    var prescription = new Prescription(sets, reps, seconds, perSide, tempo, rest, null);
    assertThat(RoutineTimingRule.seconds(prescription)).isEqualTo(expected);
  }
}
