package trainwright.core.exercise.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trainwright.platform.JsonFields;

/**
 * An exercise of free-exercise-db (github.com/yuhonas/free-exercise-db, exercises.schema.json), as
 * far as we read it.
 *
 * @param name what people call it
 * @param force push, pull or static
 * @param level beginner, intermediate or expert
 * @param mechanic compound or isolation
 * @param equipment one word
 * @param primaryMuscles what it trains most
 * @param secondaryMuscles what helps
 * @param instructions how to do it, step by step
 * @param category strength, stretching and so on
 */
record FreeExercise(
    String name,
    @Nullable String force,
    @Nullable String level,
    @Nullable String mechanic,
    @Nullable String equipment,
    @JsonProperty("primaryMuscles") List<String> primaryMuscles,
    @JsonProperty("secondaryMuscles") List<String> secondaryMuscles,
    List<String> instructions,
    String category) {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "force",
          "level",
          "mechanic",
          "equipment",
          "primaryMuscles",
          "secondaryMuscles",
          "instructions",
          "category");

  FreeExercise(
      @Nullable String name,
      @Nullable String force,
      @Nullable String level,
      @Nullable String mechanic,
      @Nullable String equipment,
      @Nullable List<String> primaryMuscles,
      @Nullable List<String> secondaryMuscles,
      @Nullable List<String> instructions,
      @Nullable String category) {
    this.name = Objects.requireNonNullElse(name, "");
    this.force = force;
    this.level = level;
    this.mechanic = mechanic;
    this.equipment = equipment;
    this.primaryMuscles = withoutHoles(primaryMuscles);
    this.secondaryMuscles = withoutHoles(secondaryMuscles);
    this.instructions = withoutHoles(instructions);
    this.category = Objects.requireNonNullElse(category, "");
  }

  private static List<String> withoutHoles(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts.stream().filter(Objects::nonNull).toList();
  }

  /**
   * Reads one, passing over the fields that we don't use.
   *
   * @throws trainwright.platform.Problem for a field of the wrong type
   */
  static FreeExercise read(ObjectNode source) {
    return JsonFields.of(source.deepCopy().retain(FIELDS)).read(FreeExercise.class);
  }

  boolean is(String wanted) {
    return category.equals(wanted);
  }
}
