package trainwright.core.progress.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeloadDueRuleTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

  private static Set<LocalDate> weeksBefore(int weeks) {
    return IntStream.rangeClosed(1, weeks)
        .mapToObj(MONDAY::minusWeeks)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void lightWeekIsDueAfterSixWeeksOfBuildingInARow() {
    assertThat(DeloadDueRule.isDue(Set.of(), MONDAY)).isFalse();
    assertThat(DeloadDueRule.isDue(weeksBefore(5), MONDAY)).isFalse();
    assertThat(DeloadDueRule.isDue(weeksBefore(6), MONDAY)).isTrue();
    assertThat(DeloadDueRule.isDue(weeksBefore(9), MONDAY)).isTrue();
  }

  @Test
  void weekWithoutBuildingStartsTheCountAnew() {
    for (int missed = 1; missed <= 6; missed++) {
      var weeks = weeksBefore(8);
      weeks.remove(MONDAY.minusWeeks(missed));
      assertThat(DeloadDueRule.isDue(weeks, MONDAY)).as("%d weeks ago", missed).isFalse();
    }
  }

  @Test
  void thisWeekAloneDoesNotCount() {
    var weeks = weeksBefore(5);
    weeks.add(MONDAY);
    assertThat(DeloadDueRule.isDue(weeks, MONDAY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,2", "4,2", "5,3", "10,6"})
  void lightWeekHasSixtyPercentOfTheSetsAndAtLeastOne(int sets, int light) {
    var advice = new Advice(Advice.Step.MORE_REPS, "I6", sets, 7, null, new BigDecimal("20"), "so");
    var lighter = DeloadDueRule.lighter(advice);
    assertThat(lighter.sets()).isEqualTo(light);
    assertThat(lighter.step()).isEqualTo(Advice.Step.DELOAD);
    assertThat(lighter.rule()).isEqualTo("D1");
    assertThat(lighter.reps()).isEqualTo(7);
    assertThat(lighter.loadKg()).isEqualByComparingTo("20");
  }

  @Test
  void noviceIsWhoTrainsForLessThanAYear() {
    assertThat(NoviceRule.isNovice(null, MONDAY)).isTrue();
    assertThat(NoviceRule.isNovice(MONDAY.minusDays(364), MONDAY)).isTrue();
    assertThat(NoviceRule.isNovice(MONDAY.minusDays(365), MONDAY)).isFalse();
  }
}
