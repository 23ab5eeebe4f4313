package trainwright.core.progress.level;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import trainwright.core.exercise.Category;
import trainwright.platform.Json;
import trainwright.platform.Row;

/** Level facts as rows of a kind and a document, for statements that read other things too. */
public final class LevelFactDocs {
  /** The documents of kind {@code placed}, of {@code training_events} of that type. */
  public static final String PLACED =
      """
      jsonb_build_object('at', occurred_at, 'version', change_version,
        'category', payload ->> 'category', 'level', payload -> 'level')\
      """;

  /** The documents of kind {@code completed}, of {@code workout_sessions} that tried a gate. */
  public static final String COMPLETED =
      """
      jsonb_build_object('at', completed_at, 'id', id, 'attempted', gates_attempted,
        'met', gates_met)\
      """;

  private LevelFactDocs() {}

  private record Placed(Instant at, long version, Category category, int level) {}

  private record Completed(Instant at, UUID id, int attempted, int met) {}

  /** The fact that a row is; empty for a row of another kind. */
  public static Optional<LevelFact> fact(Row row) {
    return switch (row.text("kind")) {
      case "placed" -> Optional.of(placed(row.json("doc")));
      case "completed" -> Optional.of(completed(row.json("doc")));
      default -> Optional.empty();
    };
  }

  private static LevelFact placed(JsonNode json) {
    var doc = Json.convert(json, Placed.class);
    return new LevelFact.Placed(doc.at(), new UUID(doc.version(), 0), doc.category(), doc.level());
  }

  private static LevelFact completed(JsonNode json) {
    var doc = Json.convert(json, Completed.class);
    return new LevelFact.Completed(doc.at(), doc.id(), new Judgement(doc.attempted(), doc.met()));
  }
}
