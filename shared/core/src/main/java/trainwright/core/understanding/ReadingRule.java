package trainwright.core.understanding;

import java.util.List;
import java.util.Set;
import trainwright.core.exercise.Equipment;

/** Reads a request by rules alone: explicit fields, then the text, then defaults. */
public final class ReadingRule {
  private ReadingRule() {}

  /** What a request asks for, or why nothing is made of it; always an answer, in linear time. */
  public static Reading read(CompileRequest request) {
    return new Reading.Accepted(understand(request));
  }

  /** What a request asks for, whether or not it would be refused. */
  static Understanding understand(CompileRequest request) {
    var level =
        request.intensityLevel() == null ? IntensityLevel.BEGINNER : request.intensityLevel();
    var duration = request.targetDuration();
    var equipment = Equipment.household();
    return new Understanding(
        duration == null ? level.defaultSeconds() : duration,
        duration == null ? Source.DEFAULT : Source.FIELD,
        level,
        request.intensityLevel() == null ? Source.DEFAULT : Source.FIELD,
        request.format() == null ? RoutineFormat.VERTICAL : request.format(),
        request.format() == null ? Source.DEFAULT : Source.FIELD,
        equipment,
        Source.DEFAULT,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(Goal.GENERAL),
        Set.of(),
        "en",
        List.of());
  }
}
