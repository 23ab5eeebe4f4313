package trainwright.core.program.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.platform.Json;
import trainwright.platform.Problem;

class ProgramPlanPropertyTest {
  private static final int REQUESTS = Integer.getInteger("requests", 1_000);
  private static final List<Exercise> LIBRARY = TestLibrary.exercises();

  /** All requests at once; {@code -Drequests=20000} for the proof. */
  @Test
  void keepsEveryHardRuleByTwoCheckersAndNineOfTenEverySoftOne() {
    var random = new RandomProgramRequests(20260504);
    var requests = Stream.generate(random::next).limit(REQUESTS).toList();
    var planned = new AtomicLong();
    var warned = new AtomicLong();
    requests.parallelStream()
        .forEach(
            request -> {
              var program = planned(request);
              if (program != null) {
                var report = ProgramCheck.check(program, LIBRARY);
                assertThat(IndependentCheck.faults(program, LIBRARY)).as("%s", request).isEmpty();
                assertThat(report.hard()).as("%s", request).isEmpty();
                planned.incrementAndGet();
                warned.addAndGet(report.soft().isEmpty() ? 0 : 1);
              }
            });
    assertThat(planned.get()).isGreaterThan(REQUESTS * 9 / 10);
    assertThat(warned.get()).isLessThan(planned.get() / 10);
  }

  @Test
  void answersEqualProgramsToEqualRequests() {
    var one = new RandomProgramRequests(7);
    var other = new RandomProgramRequests(7);
    for (int i = 0; i < 50; i++) {
      assertThat(planned(one.next())).isEqualTo(planned(other.next()));
    }
  }

  @Test
  void detailsOutlineAsPlannedAtOnce() {
    var requests = new RandomProgramRequests(11);
    for (int i = 0; i < 60; i++) {
      var request = requests.next();
      if (planned(request) == null) {
        continue;
      }
      var whole = withoutIds(ProgramPlanRule.plan(request, LIBRARY, ids()));
      var outline = ProgramPlanRule.outline(request, LIBRARY, ids());
      assertThat(outline.workouts()).isEmpty();
      assertThat(ProgramCheck.check(outline, LIBRARY).hard()).isEmpty();
      var detailed =
          outline
              .mesocycles()
              .map(m -> ProgramPlanRule.detail(outline, m.orderIndex(), LIBRARY, ids()))
              .toList();
      assertThat(detailed)
          .map(Mesocycle::id)
          .isEqualTo(outline.mesocycles().map(Mesocycle::id).toList());
      assertThat(detailed.stream().map(ProgramPlanPropertyTest::withoutIds)).isEqualTo(whole);
    }
  }

  @Test
  void refusesOrderIndexPastTheEnd() {
    var outline = ProgramPlanRule.outline(new RandomProgramRequests(3).next(), LIBRARY, ids());
    assertThatThrownBy(() -> ProgramPlanRule.detail(outline, -1, LIBRARY, ids()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("order_index must be 0 to");
  }

  private static List<String> withoutIds(Program program) {
    return program.mesocycles().map(ProgramPlanPropertyTest::withoutIds).toList();
  }

  private static String withoutIds(Mesocycle mesocycle) {
    return Json.write(mesocycle).replaceAll("\"id\":\"[^\"]*\",", "");
  }

  /** Null where the days can't hold calisthenics, the only reason to refuse. */
  private static @org.jspecify.annotations.Nullable Program planned(ProgramRequest request) {
    try {
      return ProgramPlanRule.plan(request, LIBRARY, ids());
    } catch (Problem refused) {
      assertThat(request.programType()).as("%s", request).isEqualTo(ProgramType.CALISTHENICS);
      return null;
    }
  }

  private static Supplier<UUID> ids() {
    var next = new AtomicLong();
    return () -> new UUID(0x7000L, next.incrementAndGet());
  }
}
