package trainwright.core.exercise;

import java.util.List;
import trainwright.platform.Json;
import trainwright.platform.Row;

/** Reads exercises out of rows of any statement that selects {@link #COLUMNS}. */
public final class ExerciseRows {
  /** The columns of {@code exercises e} that {@link #exercise} reads. */
  public static final String COLUMNS =
      """
      e.id, e.owner_id, e.slug, e.name, e.category, e.level, e.movement_pattern, e.primary_muscles,
      e.secondary_muscles, e.how_to, e.benefits, e.counteracts, e.contraindications,
      e.fitness_level, e.intensity, e.rounds_reps, e.default_sets, e.default_tempo,
      e.default_rest_seconds, e.equipment, e.tags, e.previous_variation, e.next_variation,
      e.version, e.created_at, e.updated_at
      """;

  private ExerciseRows() {}

  /** The exercise in a row. */
  public static Exercise exercise(Row row) {
    return new Exercise(
        row.id("id"),
        row.findId("owner_id").orElse(null),
        row.text("slug"),
        row.text("name"),
        row.word("category", Category.class),
        row.findInteger("level").orElse(null),
        row.isNull("movement_pattern") ? null : row.word("movement_pattern", MovementPattern.class),
        row.words("primary_muscles", Muscle.class),
        row.words("secondary_muscles", Muscle.class),
        row.text("how_to"),
        row.text("benefits"),
        row.text("counteracts"),
        row.words("contraindications", BodyArea.class),
        row.findInteger("fitness_level").orElse(null),
        row.findInteger("intensity").orElse(null),
        row.text("rounds_reps"),
        List.of(Json.read(row.text("default_sets"), SetTarget[].class)),
        row.findText("default_tempo").orElse(null),
        row.findInteger("default_rest_seconds").orElse(null),
        row.words("equipment", Equipment.class),
        row.words("tags", Tag.class),
        row.findText("previous_variation").orElse(null),
        row.findText("next_variation").orElse(null),
        row.whole("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
