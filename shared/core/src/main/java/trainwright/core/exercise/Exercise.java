package trainwright.core.exercise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of the library. Imported exercises may lack what their source didn't say; ours never
 * do.
 *
 * @param id our id
 * @param ownerId whose private exercise this is; null for the shared library
 * @param slug lower-case words joined by hyphens, unique for its owner
 * @param name what people call it
 * @param category its family
 * @param level standing 0-5 it belongs to
 * @param movementPattern how the body moves
 * @param primaryMuscles what it trains or stretches most
 * @param secondaryMuscles what helps
 * @param howTo how to do it
 * @param benefits what it is good for
 * @param counteracts the complaints and habits it helps against
 * @param contraindications body areas it loads: not for who has to spare one of them
 * @param fitnessLevel how able one must be, 0-10
 * @param intensity effort when done as prescribed, 0-10
 * @param roundsReps the default prescription in words
 * @param defaultSets the default prescription, set by set
 * @param defaultTempo lower-pause-lift-pause in seconds, or {@code hold}
 * @param defaultRestSeconds rest after each set
 * @param equipment what it needs; all of it
 * @param tags fixed words about how or where it is done
 * @param previousVariation slug of the easier step
 * @param nextVariation slug of the harder step
 * @param version counts changes, for {@code ETag}
 * @param createdAt when it was added
 * @param updatedAt when it was last changed
 */
public record Exercise(
    UUID id,
    @Nullable UUID ownerId,
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
    @Nullable String nextVariation,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the lists. */
  public Exercise {
    primaryMuscles = List.copyOf(primaryMuscles);
    secondaryMuscles = List.copyOf(secondaryMuscles);
    contraindications = List.copyOf(contraindications);
    defaultSets = List.copyOf(defaultSets);
    equipment = List.copyOf(equipment);
    tags = List.copyOf(tags);
  }

  /** Whether each set is done once on either side. */
  public boolean unilateral() {
    return tags.contains(Tag.UNILATERAL);
  }
}
