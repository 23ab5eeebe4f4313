package trainwright.core.progress.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import trainwright.core.exercise.Category;
import trainwright.core.progress.change.DaySummary;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** Trails and stored states for tests of other packages. */
public final class TestTrail {
  private TestTrail() {}

  /** Makes states anew from the trail. */
  public static RebuildTraining rebuild(Database database) {
    return new RebuildTraining(new TrailRepository(database));
  }

  /** All events of a user, the oldest first. */
  public static List<TrailEvent> events(Database database, UUID userId) {
    return new TrailRepository(database).after(userId, 0, -1, 100_000);
  }

  /** The state as it is stored. */
  public static TrainingState stored(Database database, UUID userId) {
    var levels = new TreeMap<Category, CategoryLevel>();
    read(database, userId, "select category, level, clean_streak from user_current_levels")
        .forEach(
            row ->
                levels.put(
                    row.word("category", Category.class),
                    new CategoryLevel(row.integer("level"), row.integer("clean_streak"))));
    var mastered = new TreeMap<UUID, Instant>();
    read(
            database,
            userId,
            "select exercise_id, mastered_at, is_mastered from user_exercise_configs")
        .forEach(
            row ->
                row.findInstant("mastered_at")
                    .ifPresent(at -> mastered.put(row.id("exercise_id"), at)));
    var days = new TreeMap<LocalDate, DaySummary>();
    read(database, userId, "select * from daily_workout_summary")
        .forEach(
            row ->
                days.put(
                    row.date("workout_date"),
                    new DaySummary(
                        row.date("workout_date"),
                        row.integer("total_sessions"),
                        row.integer("completed_sessions"),
                        row.integer("total_exercises"),
                        row.integer("completed_exercises"),
                        row.integer("minutes"),
                        row.words("categories", Category.class),
                        row.truth("is_completed"))));
    return new TrainingState(levels, mastered, days);
  }

  private static List<trainwright.platform.Row> read(
      Database database, UUID userId, String select) {
    return database.run(
        Statement.read(select + " where user_id = cast(:user_id as uuid)").bind("user_id", userId));
  }
}
