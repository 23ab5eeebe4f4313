package trainwright.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.platform.Ids;
import trainwright.platform.Problem;
import trainwright.platform.Request;

class CallersTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Ids IDS = new Ids(InstantSource.system());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Callers callers() {
    return new Callers(new UserRepository(DATABASE.port()), IDS);
  }

  private static Request requestOf(Request.@Nullable Identity identity) {
    return new Request(
        "GET /v1/routines",
        "/v1/routines",
        Map.of(),
        Map.<String, List<String>>of(),
        Map.of(),
        "",
        identity,
        "r1");
  }

  @Test
  void createsUserOnFirstSightAndKnowsThemAfterwards() {
    var request = requestOf(new Request.Identity("ada", Set.of("library:write")));
    var first = callers().of(request);
    assertThat(callers().of(request)).isEqualTo(first);
    assertThat(first.may("library:write")).isTrue();
  }

  @Test
  void refusesRequestWithoutIdentity() {
    assertThatThrownBy(() -> callers().of(requestOf(null)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(Problem.Code.UNAUTHENTICATED));
  }
}
