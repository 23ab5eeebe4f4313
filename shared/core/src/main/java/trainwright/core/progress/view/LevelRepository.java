package trainwright.core.progress.view;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.Category;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** The user_current_levels table with the levels' names. */
public final class LevelRepository {
  private final Database database;

  @Inject
  LevelRepository(Database database) {
    this.database = database;
  }

  /** The user's standing on every ladder; Foundation where they have done nothing yet. */
  List<LevelView> list(UUID userId) {
    return database
        .run(
            Statement.read(
                    """
                    select c.name as category, coalesce(u.level, 0) as level, l.name,
                      coalesce(u.clean_streak, 0) as clean_streak
                    from exercise_categories c
                    left join user_current_levels u
                      on u.category = c.name and u.user_id = cast(:user_id as uuid)
                    join workout_levels l on l.level_order = coalesce(u.level, 0)
                    where c.levelled
                    order by c.position
                    """)
                .bind("user_id", userId))
        .stream()
        .map(
            row ->
                LevelView.of(
                    row.word("category", Category.class),
                    row.integer("level"),
                    row.text("name"),
                    row.integer("clean_streak")))
        .toList();
  }
}
