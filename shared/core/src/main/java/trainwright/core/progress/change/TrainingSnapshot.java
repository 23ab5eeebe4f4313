package trainwright.core.progress.change;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.level.LevelFact;
import trainwright.core.session.Session;

/**
 * What a change of a user's training is decided on, as it was at one version.
 *
 * @param zone the user's zone
 * @param version the version that the write expects
 * @param lastChange the latest write
 * @param session the session that is to be changed, if there is one
 * @param taken whether the session's id is somebody else's
 * @param levels the stored standings
 * @param settled the moment up to which the stored standings tell all; null where {@code facts} do
 * @param facts what levels are made of, but for the session; none where they weren't needed
 * @param pasts what is known of the exercises concerned
 * @param days what other sessions give to the days concerned
 */
public record TrainingSnapshot(
    ZoneId zone,
    long version,
    @Nullable UUID lastChange,
    @Nullable Session session,
    boolean taken,
    Map<Category, CategoryLevel> levels,
    @Nullable Instant settled,
    List<LevelFact> facts,
    Map<UUID, ExercisePast> pasts,
    List<DaySession> days) {

  /** Copies the collections. */
  public TrainingSnapshot {
    levels = Map.copyOf(levels);
    facts = List.copyOf(facts);
    pasts = Map.copyOf(pasts);
    days = List.copyOf(days);
  }
}
