package trainwright.core.exercise;

import java.util.List;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** The workout_levels and exercise_categories tables. */
public final class LadderRepository {
  private final Database database;

  @Inject
  LadderRepository(Database database) {
    this.database = database;
  }

  /** All levels, from Foundation to Expert. */
  public List<Standing> listLevels() {
    return database
        .run(
            Statement.read(
                "select level_order, name, description from workout_levels order by level_order"))
        .stream()
        .map(
            row ->
                new Standing(row.integer("level_order"), row.text("name"), row.text("description")))
        .toList();
  }

  /** All categories, the levelled ones first. */
  public List<CategoryText> listCategories() {
    return database
        .run(
            Statement.read(
                "select name, title, description, levelled from exercise_categories"
                    + " order by position"))
        .stream()
        .map(
            row ->
                new CategoryText(
                    row.word("name", Category.class),
                    row.text("title"),
                    row.text("description"),
                    row.truth("levelled")))
        .toList();
  }
}
