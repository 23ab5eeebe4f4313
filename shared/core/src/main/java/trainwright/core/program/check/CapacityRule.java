package trainwright.core.program.check;

import java.time.DayOfWeek;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/**
 * What the days and minutes of a request can hold: where they can't hold a soft rule, the report
 * says so instead of blaming the plan (V1). A working set takes about 150 s with its rest.
 */
final class CapacityRule {
  private static final int SET_SECONDS = 150;
  private static final int HEAVY_SET_SECONDS = 210;
  private static final int LEAST_SETS_A_SESSION = 12;

  private CapacityRule() {}

  /** The most lift sessions a week for who asks (F2, ACSM 2009). */
  static int mostLiftDays(IntensityLevel experience) {
    return switch (experience) {
      case BEGINNER -> 3;
      case INTERMEDIATE -> 4;
      case ADVANCED -> 5;
    };
  }

  /** The fewest lift sessions a week that suit (F2, ACSM 2009). */
  static int leastLiftDays(IntensityLevel experience) {
    return switch (experience) {
      case BEGINNER -> 2;
      case INTERMEDIATE -> 3;
      case ADVANCED -> 4;
    };
  }

  /** Working sets of a session beside warm-up and cool-down. */
  static int sessionSets(ProgramRequest request) {
    return (request.minutesPerSession() * 60 * 85 / 100) / SET_SECONDS;
  }

  /** Whether a session holds four exercises of three sets; heavy ones rest three minutes. */
  static boolean holdsFullSession(ProgramRequest request, boolean heavy) {
    int sets = sessionSets(request);
    return (heavy ? sets * SET_SECONDS / HEAVY_SET_SECONDS : sets) >= LEAST_SETS_A_SESSION;
  }

  /** Whether the sessions of a week hold so many sets, each of them at most 24. */
  static boolean holds(ProgramRequest request, long sessions, int sets) {
    return sessions * Math.min(24, sessionSets(request)) >= sets;
  }

  /** Whether two sessions of the same muscles can have a day between them. */
  static boolean holdsTwice(ProgramRequest request) {
    if (request.daysPerWeek() < 2) {
      return false;
    }
    return request.availableDays().stream()
        .anyMatch(day -> request.availableDays().stream().anyMatch(other -> apart(day, other)));
  }

  private static boolean apart(DayOfWeek day, DayOfWeek other) {
    int distance = Math.floorMod(other.getValue() - day.getValue(), 7);
    return distance >= 2 && distance <= 5;
  }

  /** Whether that many lift sessions can be apart, so that each muscle has 48 hours. */
  static boolean holdsSessions(ProgramRequest request, int sessions) {
    var days = request.availableDays();
    if (request.daysPerWeek() < sessions || days.size() < sessions) {
      return false;
    }
    long close = days.stream().filter(day -> days.contains(day.plus(1))).count();
    return sessions != 3 || days.size() > 3 || close <= 1;
  }

  /** Whether lifting is what the program is for. */
  static boolean lifts(ProgramType type) {
    return type == ProgramType.STRENGTH || type == ProgramType.OTHER;
  }

  /** Soft when the request could hold it, else a note. */
  static Severity severity(boolean holds) {
    return holds ? Severity.SOFT : Severity.NOTE;
  }

  static String what(ProgramRequest request) {
    return "what %d days of %d minutes hold"
        .formatted(request.daysPerWeek(), request.minutesPerSession());
  }
}
