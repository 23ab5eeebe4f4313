package trainwright.core.program.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/** D6: what was missed is never done on top of the next day's work. */
class MissedRulesTest {
  private static final List<Exercise> LIBRARY = TestLibrary.exercises();
  private static final Program FOUR_DAYS = program(4);
  private static final String WEEK = "/macrocycles/0/mesocycles/0/microcycles/1";

  private static final String NEXT_WEEK = "/macrocycles/0/mesocycles/0/microcycles/2";

  private static Program program(int days) {
    var request =
        new ProgramRequest(
            "get strong",
            ProgramType.STRENGTH,
            IntensityLevel.INTERMEDIATE,
            days,
            null,
            60,
            LocalDate.of(2026, 5, 4),
            8,
            EnumSet.allOf(Equipment.class),
            null,
            null);
    var next = new AtomicLong();
    return ProgramPlanRule.plan(request, LIBRARY, () -> new UUID(0x7000L, next.incrementAndGet()));
  }

  private final Mutant mutant = new Mutant(FOUR_DAYS, LIBRARY);
  private final List<String> lifts = mutant.days(WEEK, "lift");

  /** Adds the main work of one day to that of another. */
  private void stack(String missed, String onto) {
    mutant.array(mutant.main(onto) + "/items").addAll(mutant.array(mutant.main(missed) + "/items"));
    mutant.time(onto);
  }

  @Test
  void missedDayAloneBreaksNothing() {
    mutant.set(lifts.get(0) + "/status", "skipped");
    assertThat(mutant.broken()).doesNotContain("D6");
  }

  @Test
  void missedSessionStackedOntoTheNextTrainingDayBreaksTheRule() {
    mutant.set(lifts.get(0) + "/status", "skipped");
    stack(lifts.get(0), lifts.get(1));
    assertThat(mutant.broken()).contains("D6");
  }

  @Test
  void restDaysBetweenDoNotHideThatItIsStacked() {
    var before = lifts.getLast();
    var after = mutant.days(NEXT_WEEK, "lift").getFirst();
    assertThat(mutant.days(WEEK, "rest").getLast()).as("Sunday").endsWith("/workouts/6");
    mutant.set(before + "/status", "skipped");
    stack(before, after);
    assertThat(mutant.broken()).contains("D6");
  }

  @Test
  void doneSessionIsNoMissedOne() {
    mutant.set(lifts.get(0) + "/status", "completed");
    stack(lifts.get(0), lifts.get(1));
    assertThat(mutant.broken()).doesNotContain("D6");
  }

  @Test
  void twoMissedDaysInARowAreNeitherOfThemStacked() {
    mutant.set(lifts.get(0) + "/status", "skipped");
    mutant.set(lifts.get(1) + "/status", "skipped");
    assertThat(mutant.broken()).doesNotContain("D6");
    stack(lifts.get(1), lifts.get(2));
    assertThat(mutant.broken()).contains("D6");
  }
}
