package trainwright.core.compile.plan;

import trainwright.core.compile.candidate.PlanRequest;

/**
 * How a routine's time is laid out.
 *
 * @param warmUps how many warm-up exercises
 * @param warmUpSeconds how long they should take together
 * @param mains how many main exercises suit the time; the fitting may take a few more or fewer
 * @param mostMains never more than this
 * @param coolDowns how many cool-down exercises
 * @param coolDownSeconds how long they should take together
 */
public record SessionShape(
    int warmUps, int warmUpSeconds, int mains, int mostMains, int coolDowns, int coolDownSeconds) {
  private static final int FRAME_FROM_SECONDS = 480;
  private static final int MOST_STRENGTH = 8;
  private static final int MOST_OTHER = 16;

  /** The shape for a request's goals and seconds. */
  public static SessionShape of(PlanRequest request) {
    int seconds = request.understood().targetDuration();
    int most = request.forStrength() ? MOST_STRENGTH : MOST_OTHER;
    if (seconds < FRAME_FROM_SECONDS) {
      return new SessionShape(0, 0, mains(request, seconds, most), most, 0, 0);
    }
    int before = Math.clamp(seconds / (request.gentle() ? 12 : 9), 45, 720);
    int after = Math.clamp(seconds / 10, 45, 900);
    int main = seconds - before - after;
    return new SessionShape(
        warmUps(seconds), before, mains(request, main, most), most, coolDowns(seconds), after);
  }

  private static int warmUps(int seconds) {
    return seconds < 720 ? 1 : seconds < 1_800 ? 2 : seconds < 3_600 ? 3 : 4;
  }

  private static int coolDowns(int seconds) {
    return seconds < 900 ? 1 : seconds < 2_400 ? 2 : seconds < 4_800 ? 3 : 4;
  }

  private static int mains(PlanRequest request, int seconds, int most) {
    int each =
        request.forStrength()
            ? stepped(seconds, 60, 110, 230, longLifts(request))
            : request.gentle()
                ? stepped(seconds, 50, 75, 105, 180)
                : request.forEndurance()
                    ? stepped(seconds, 45, 75, 130, 220)
                    : stepped(seconds, 45, 85, 180, 260);
    return Math.clamp(Math.round((float) seconds / each), 1, most);
  }

  /** The stronger the person, the more sets and rest a lift needs before the next is due. */
  private static int longLifts(PlanRequest request) {
    return switch (request.understood().intensityLevel()) {
      case BEGINNER -> 300;
      case INTERMEDIATE -> 340;
      case ADVANCED -> 400;
    };
  }

  /** Seconds an exercise should get when 5, 10, 20 minutes or more are there. */
  private static int stepped(int seconds, int five, int ten, int twenty, int more) {
    return seconds < 300 ? five : seconds < 600 ? ten : seconds < 1_200 ? twenty : more;
  }
}
