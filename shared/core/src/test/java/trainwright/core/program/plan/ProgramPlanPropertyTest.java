package trainwright.core.program.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.platform.Problem;

class ProgramPlanPropertyTest {
  private static final int REQUESTS = 2_000;
  private static final List<Exercise> LIBRARY = TestLibrary.exercises();

  @Test
  void keepsEveryRuleOfTheIndependentCheckForTwoThousandRandomRequests() {
    var requests = new RandomProgramRequests(20260504);
    int refused = 0;
    for (int i = 0; i < REQUESTS; i++) {
      var request = requests.next();
      var program = planned(request);
      if (program == null) {
        refused++;
      } else {
        assertThat(IndependentCheck.faults(program, LIBRARY))
            .as("request %d: %s", i, request)
            .isEmpty();
      }
    }
    assertThat(refused).isLessThan(REQUESTS / 10);
  }

  @Test
  void answersEqualProgramsToEqualRequests() {
    var one = new RandomProgramRequests(7);
    var other = new RandomProgramRequests(7);
    for (int i = 0; i < 50; i++) {
      assertThat(planned(one.next())).isEqualTo(planned(other.next()));
    }
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
