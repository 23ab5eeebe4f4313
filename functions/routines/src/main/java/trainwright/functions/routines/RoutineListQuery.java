package trainwright.functions.routines;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import trainwright.core.routine.RoutineFilter;
import trainwright.core.routine.RoutinePlace;
import trainwright.core.routine.RoutineSource;
import trainwright.core.routine.RoutineSummary;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Cursor;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;

/** The parameters of the list of routines. */
final class RoutineListQuery {
  private static final int MAX_TEXT = 500;

  private RoutineListQuery() {}

  static RoutineFilter filter(QueryParameters query) {
    var known =
        query.only(
            "limit",
            "cursor",
            "source",
            "intensity_level",
            "format",
            "min_duration",
            "max_duration",
            "q",
            "exercise_id",
            "created_after",
            "created_before");
    return new RoutineFilter(
        known.words("source", RoutineSource.class),
        known.words("intensity_level", IntensityLevel.class),
        known.words("format", RoutineFormat.class),
        known.integer("min_duration", 0, Integer.MAX_VALUE).orElse(null),
        known.integer("max_duration", 0, Integer.MAX_VALUE).orElse(null),
        known.text("q", MAX_TEXT).orElse(null),
        known.id("exercise_id").orElse(null),
        known.instant("created_after").orElse(null),
        known.instant("created_before").orElse(null));
  }

  static List<String> keys(RoutineSummary last) {
    return List.of(last.createdAt().toString(), last.id().toString());
  }

  static RoutinePlace place(Cursor cursor) {
    try {
      return new RoutinePlace(
          Instant.parse(cursor.keys().get(0)), UUID.fromString(cursor.keys().get(1)));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.of(Problem.Code.MALFORMED, "cursor: not one that we gave", e);
    }
  }
}
