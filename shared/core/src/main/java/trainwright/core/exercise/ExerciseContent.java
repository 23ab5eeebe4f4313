package trainwright.core.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/**
 * What a person writes about an exercise; {@link Exercise} without what we add. Only name and
 * category are required; what is left out stays unknown.
 *
 * @param slug lower-case words joined by hyphens; made from the name when left out
 * @param name what people call it, 1 to 300 characters
 * @param category its family
 * @param level standing 0-5 it belongs to
 * @param movementPattern how the body moves
 * @param primaryMuscles what it trains or stretches most
 * @param secondaryMuscles what helps; none of the primary ones
 * @param howTo how to do it, at most 4,000 characters
 * @param benefits what it is good for, at most 1,000 characters
 * @param counteracts the complaints and habits it helps against, at most 1,000 characters
 * @param contraindications body areas it loads
 * @param fitnessLevel how able one must be, 0-10
 * @param intensity effort when done as prescribed, 0-10
 * @param roundsReps the default prescription in words, at most 300 characters
 * @param defaultSets the default prescription, at most 20 sets
 * @param defaultTempo lower-pause-lift-pause in seconds, or {@code hold}
 * @param defaultRestSeconds rest after each set, 0 to 3,600 s
 * @param equipment what it needs; all of it
 * @param tags fixed words about how or where it is done
 * @param previousVariation slug of the easier step
 * @param nextVariation slug of the harder step
 */
public record ExerciseContent(
    String slug,
    String name,
    Category category,
    @Nullable Integer level,
    @Nullable MovementPattern movementPattern,
    List<Muscle> primaryMuscles,
    List<Muscle> secondaryMuscles,
    String howTo,
    String benefits,
    String counteracts,
    List<BodyArea> contraindications,
    @Nullable Integer fitnessLevel,
    @Nullable Integer intensity,
    String roundsReps,
    List<SetTarget> defaultSets,
    @Nullable String defaultTempo,
    @Nullable Integer defaultRestSeconds,
    List<Equipment> equipment,
    List<Tag> tags,
    @Nullable String previousVariation,
    @Nullable String nextVariation) {

  /**
   * Fills what was left out and refuses what is not acceptable.
   *
   * @throws Problem {@code UNPROCESSABLE} listing every fault with its pointer
   */
  public ExerciseContent(
      @Nullable String slug,
      @Nullable String name,
      @Nullable Category category,
      @Nullable Integer level,
      @Nullable MovementPattern movementPattern,
      @Nullable List<Muscle> primaryMuscles,
      @Nullable List<Muscle> secondaryMuscles,
      @Nullable String howTo,
      @Nullable String benefits,
      @Nullable String counteracts,
      @Nullable List<BodyArea> contraindications,
      @Nullable Integer fitnessLevel,
      @Nullable Integer intensity,
      @Nullable String roundsReps,
      @Nullable List<SetTarget> defaultSets,
      @Nullable String defaultTempo,
      @Nullable Integer defaultRestSeconds,
      @Nullable List<Equipment> equipment,
      @Nullable List<Tag> tags,
      @Nullable String previousVariation,
      @Nullable String nextVariation) {
    var faults = new ContentFaults();
    this.name = faults.required("/name", name);
    this.category = faults.required("/category", category, Category.CORE);
    this.slug = faults.slug("/slug", slug == null ? SlugRule.of(this.name) : slug);
    this.level = faults.range("/level", level, 0, 5);
    this.movementPattern = movementPattern;
    this.primaryMuscles = faults.words("/primary_muscles", primaryMuscles);
    this.secondaryMuscles = faults.words("/secondary_muscles", secondaryMuscles);
    this.howTo = faults.text("/how_to", howTo, 4_000);
    this.benefits = faults.text("/benefits", benefits, 1_000);
    this.counteracts = faults.text("/counteracts", counteracts, 1_000);
    this.contraindications = faults.words("/contraindications", contraindications);
    this.fitnessLevel = faults.range("/fitness_level", fitnessLevel, 0, 10);
    this.intensity = faults.range("/intensity", intensity, 0, 10);
    this.roundsReps = faults.text("/rounds_reps", roundsReps, 300);
    this.defaultSets = faults.list("/default_sets", defaultSets, 20);
    this.defaultTempo = faults.tempo("/default_tempo", defaultTempo);
    this.defaultRestSeconds = faults.range("/default_rest_seconds", defaultRestSeconds, 0, 3_600);
    this.equipment = faults.words("/equipment", equipment);
    this.tags = faults.words("/tags", tags);
    this.previousVariation = faults.variation("/previous_variation", previousVariation, this.slug);
    this.nextVariation = faults.variation("/next_variation", nextVariation, this.slug);
    faults.disjoint("/secondary_muscles", this.secondaryMuscles, this.primaryMuscles);
    faults.refuse();
  }

  /** What an exercise says now. */
  public static ExerciseContent of(Exercise exercise) {
    return new ExerciseContent(
        exercise.slug(),
        exercise.name(),
        exercise.category(),
        exercise.level(),
        exercise.movementPattern(),
        exercise.primaryMuscles(),
        exercise.secondaryMuscles(),
        exercise.howTo(),
        exercise.benefits(),
        exercise.counteracts(),
        exercise.contraindications(),
        exercise.fitnessLevel(),
        exercise.intensity(),
        exercise.roundsReps(),
        exercise.defaultSets(),
        exercise.defaultTempo(),
        exercise.defaultRestSeconds(),
        exercise.equipment(),
        exercise.tags(),
        exercise.previousVariation(),
        exercise.nextVariation());
  }
}
