package trainwright.core.program.plan;

import trainwright.core.program.tree.ProgramRequest;

/** How the minutes of a session are divided; below 15 minutes there is no cool-down. */
final class TimeRule {
  private static final int LEAST_FOR_COOL_DOWN = 15;

  private TimeRule() {}

  static int warmUpSeconds(ProgramRequest request) {
    return Math.clamp(request.minutesPerSession() * 6L, 60, 480);
  }

  static int coolDownSeconds(ProgramRequest request) {
    return request.minutesPerSession() < LEAST_FOR_COOL_DOWN
        ? 0
        : Math.clamp(request.minutesPerSession() * 3L, 60, 240);
  }

  static int mainSeconds(ProgramRequest request) {
    return request.minutesPerSession() * 60 - warmUpSeconds(request) - coolDownSeconds(request);
  }
}
