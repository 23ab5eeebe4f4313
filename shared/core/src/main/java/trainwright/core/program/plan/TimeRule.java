package trainwright.core.program.plan;

import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.SessionType;

/** How the minutes of a session are divided; below 15 minutes there is no cool-down. */
final class TimeRule {
  private static final int LEAST_FOR_COOL_DOWN = 15;
  private static final int MOST_BEFORE_RUN_SECONDS = 300;

  private TimeRule() {}

  static int warmUpSeconds(ProgramRequest request, SessionType type) {
    int most = type == SessionType.RUN ? MOST_BEFORE_RUN_SECONDS : 480;
    return Math.clamp(request.minutesPerSession() * 6L, 60, most);
  }

  static int coolDownSeconds(ProgramRequest request) {
    return request.minutesPerSession() < LEAST_FOR_COOL_DOWN
        ? 0
        : Math.clamp(request.minutesPerSession() * 3L, 60, 240);
  }

  static int mainSeconds(ProgramRequest request) {
    return mainSeconds(request, SessionType.LIFT);
  }

  static int mainSeconds(ProgramRequest request, SessionType type) {
    return request.minutesPerSession() * 60
        - warmUpSeconds(request, type)
        - coolDownSeconds(request);
  }
}
