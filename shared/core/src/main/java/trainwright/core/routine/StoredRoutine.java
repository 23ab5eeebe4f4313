package trainwright.core.routine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trainwright.core.routine.RoutineExercise.Alternative;
import trainwright.core.routine.RoutineExercise.DeletionMetadata;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.RoutineFormat;
import trainwright.platform.Words;

/**
 * Reads a routine out of the JSON that Postgres keeps of it, field by field: teaching Jackson these
 * records is a fifth of a function's first answer, and costs more than this each time after.
 */
final class StoredRoutine {
  private StoredRoutine() {}

  /** The routine with this head and these exercises. */
  static Routine routine(JsonNode head, List<JsonNode> exercises) {
    return new Routine(
        id(head, "id"),
        word(head, "source", RoutineSource.class),
        text(head, "name"),
        text(head, "description"),
        data(head.required("routine_data"), exercises),
        text(head, "planner"),
        find(head, "prompt_hash", JsonNode::textValue),
        head.required("report"),
        head.required("version").longValue(),
        instant(head, "created_at"),
        instant(head, "updated_at"));
  }

  private static RoutineData data(JsonNode data, List<JsonNode> exercises) {
    return new RoutineData(
        id(data, "routine_id"),
        text(data, "user_requirements"),
        whole(data, "target_duration"),
        word(data, "intensity_level", IntensityLevel.class),
        word(data, "format", RoutineFormat.class),
        exercises.stream().map(StoredRoutine::exercise).toList(),
        metadata(data.required("metadata")));
  }

  private static RoutineData.Metadata metadata(JsonNode metadata) {
    return new RoutineData.Metadata(
        whole(metadata, "total_duration"),
        whole(metadata, "exercise_count"),
        instant(metadata, "created_at"),
        word(metadata, "intensity_level", IntensityLevel.class),
        word(metadata, "format", RoutineFormat.class));
  }

  private static RoutineExercise exercise(JsonNode exercise) {
    return new RoutineExercise(
        id(exercise, "exercise_id"),
        text(exercise, "exercise_name"),
        find(exercise, "video_path", JsonNode::textValue),
        find(exercise, "start_time", StoredRoutine::decimal),
        find(exercise, "end_time", StoredRoutine::decimal),
        whole(exercise, "duration"),
        text(exercise, "how_to"),
        text(exercise, "benefits"),
        text(exercise, "counteracts"),
        find(exercise, "fitness_level", JsonNode::intValue),
        find(exercise, "intensity", JsonNode::intValue),
        exercise.required("relevance_score").doubleValue(),
        text(exercise, "requirement_story"),
        word(exercise, "role", RoutineRole.class),
        prescription(exercise.required("prescription")),
        text(exercise, "reason"),
        alternatives(exercise.required("alternatives")),
        deletionMetadata(exercise.required("deletion_metadata")));
  }

  private static Prescription prescription(JsonNode prescription) {
    return new Prescription(
        whole(prescription, "sets"),
        find(prescription, "reps", JsonNode::intValue),
        find(prescription, "duration_seconds", JsonNode::intValue),
        prescription.required("per_side").booleanValue(),
        find(prescription, "tempo", JsonNode::textValue),
        whole(prescription, "rest_seconds"),
        find(prescription, "target_rir", JsonNode::intValue));
  }

  private static List<Alternative> alternatives(JsonNode list) {
    var alternatives = new ArrayList<Alternative>();
    for (var one : list) {
      alternatives.add(
          new Alternative(id(one, "exercise_id"), text(one, "exercise_name"), text(one, "reason")));
    }
    return alternatives;
  }

  private static DeletionMetadata deletionMetadata(JsonNode metadata) {
    return new DeletionMetadata(
        id(metadata, "exercise_id"),
        id(metadata, "qdrant_id"),
        find(metadata, "video_path", JsonNode::textValue),
        find(metadata, "original_url", JsonNode::textValue),
        metadata.required("cascade_cleanup").booleanValue());
  }

  private static String text(JsonNode object, String field) {
    return object.required(field).asText();
  }

  private static int whole(JsonNode object, String field) {
    return object.required(field).intValue();
  }

  private static UUID id(JsonNode object, String field) {
    return UUID.fromString(text(object, field));
  }

  private static Instant instant(JsonNode object, String field) {
    return Instant.parse(text(object, field));
  }

  private static BigDecimal decimal(JsonNode number) {
    return number.decimalValue();
  }

  private static <E extends Enum<E>> E word(JsonNode object, String field, Class<E> type) {
    return Words.get(type, text(object, field));
  }

  private static <T> @Nullable T find(
      JsonNode object, String field, Function<JsonNode, T> reading) {
    var value = object.path(field);
    return value.isNull() || value.isMissingNode() ? null : reading.apply(value);
  }
}
