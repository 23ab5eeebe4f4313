package trainwright.core.program.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.WorkoutItem;
import trainwright.core.understanding.IntensityLevel;

/** Mistakes that planners of programs are known for. */
class ProgramTrapsTest {
  private static Program program(String start, int weeks) {
    var request =
        new ProgramRequest(
            "get strong",
            ProgramType.STRENGTH,
            IntensityLevel.INTERMEDIATE,
            3,
            null,
            60,
            LocalDate.parse(start),
            weeks,
            EnumSet.allOf(Equipment.class),
            null,
            null);
    var next = new AtomicLong();
    return ProgramPlanRule.plan(
        request, TestLibrary.exercises(), () -> new UUID(0x7000L, next.incrementAndGet()));
  }

  @Test
  void putsWeekOneAfterTheTransitionAndNotOnTheStart() {
    var weeks = program("2026-05-06", 8).mesocycles().findFirst().orElseThrow().microcycles();
    assertThat(weeks.get(0).endDate()).isEqualTo("2026-05-10");
    assertThat(weeks.get(1).weekNumber()).isOne();
    assertThat(weeks.get(1).startDate()).isEqualTo("2026-05-11");
  }

  @Test
  void endsTheTransitionOfSundayOnThatSunday() {
    var weeks = program("2026-05-10", 4).mesocycles().findFirst().orElseThrow().microcycles();
    assertThat(weeks.get(0).workouts()).hasSize(1);
    assertThat(weeks.get(1).startDate()).isEqualTo("2026-05-11");
  }

  @Test
  void startsMesocycleTwoTheDayAfterTheFirstEndsInSpiteOfTheTransition() {
    var mesocycles = program("2028-02-29", 8).mesocycles().toList();
    assertThat(mesocycles.get(1).startDate())
        .isEqualTo(mesocycles.get(0).endDate().plusDays(1))
        .isEqualTo("2028-04-03");
  }

  @Test
  void countsTheTransitionInTheEnd() {
    assertThat(program("2026-12-31", 2).endDate()).isEqualTo("2027-01-17");
    assertThat(program("2026-12-28", 52).endDate()).isEqualTo("2027-12-26");
  }

  @Test
  void choosesNoExerciseTwiceInSession() {
    program("2026-05-04", 12)
        .workouts()
        .forEach(
            day ->
                assertThat(day.mainItems().map(WorkoutItem::exerciseId)).doesNotHaveDuplicates());
  }

  @Test
  void tellsMinutesInMinutesAndItemsInSeconds() {
    program("2026-05-04", 4)
        .workouts()
        .forEach(
            day ->
                assertThat(day.estimatedMinutes())
                    .isEqualTo(
                        Math.ceilDiv(day.allItems().mapToInt(WorkoutItem::seconds).sum(), 60)));
  }
}
