package trainwright.core.exercise;

import java.util.List;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Database;
import trainwright.platform.Statement;

/** The exercises table, a page at a time. */
public final class ExerciseListRepository {
  /**
   * A page holds as many exercises as fit into a result of the Data API (1 MiB), whose texts are
   * JSON: a control character takes six bytes there, a quote two. {@code fetched} tells how many
   * there were before that cut.
   */
  private static final String LIST =
      ExerciseSql.of(
          """
          with page as (
            select * from exercises e
            where (e.owner_id is null or e.owner_id = cast(:user as uuid))
              and (cast(:mine as boolean) is null
                   or (e.owner_id is not null) = cast(:mine as boolean))
              and (cast(:categories as text[]) is null
                   or e.category = any (cast(:categories as text[])))
              and (cast(:levels as text[]) is null
                   or e.level = any (cast(cast(:levels as text[]) as integer[])))
              and (cast(:patterns as text[]) is null
                   or e.movement_pattern = any (cast(:patterns as text[])))
              and (cast(:available as text[]) is null
                   or e.equipment <@ cast(:available as text[]))
              and (cast(:muscles as text[]) is null
                   or (e.primary_muscles || e.secondary_muscles) && cast(:muscles as text[]))
              and (cast(:spare as text[]) is null
                   or not e.contraindications && cast(:spare as text[]))
              and (cast(:tags as text[]) is null or e.tags @> cast(:tags as text[]))
              and (cast(:text as text) is null
                   or e.search @@ websearch_to_tsquery('english', cast(:text as text))
                   or position(lower(cast(:text as text)) in lower(e.name)) > 0)
              and (cast(:url as text) is null or exists (
                     select from exercise_clips c
                     where c.exercise_id = e.id and c.normalized_url = cast(:url as text)
                       and cast(:carousel_index as integer) in (0, c.carousel_index)))
              and (cast(:after_name as text) is null
                   or (e.name, e.id) > (cast(:after_name as text), cast(:after_id as uuid)))
            order by e.name, e.id
            limit cast(:limit as integer) + 1
          ), detailed as (
            select e.*, {clips}, count(*) over () as fetched from page e
          ), sized as (
            select e.*, row_number() over (order by e.name, e.id) as place,
              sum(2500 + octet_length(cast(to_json(
                  concat(e.slug, e.name, e.how_to, e.benefits, e.counteracts, e.rounds_reps,
                    e.default_sets, e.clips)) as text)))
                over (order by e.name, e.id) as bytes
            from detailed e
          )
          select {columns}, e.clips, e.fetched from sized e
          where e.place = 1 or e.bytes <= 900000
          order by e.name, e.id
          """);

  private final Database database;

  @Inject
  ExerciseListRepository(Database database) {
    this.database = database;
  }

  /**
   * The rows of a page.
   *
   * @param rows at most the limit
   * @param more whether further rows follow
   */
  record Rows(List<ExerciseDetail> rows, boolean more) {}

  /** The exercises that meet the query, by name, at most the limit. */
  Rows list(ExerciseQuery query) {
    var found = database.run(statement(query));
    var rows = found.stream().limit(query.limit()).map(ExerciseDetail::of).toList();
    return new Rows(rows, !found.isEmpty() && found.getFirst().integer("fetched") > rows.size());
  }

  private static Statement statement(ExerciseQuery query) {
    var clip = query.clip();
    var after = query.after();
    var owner = query.owner();
    var statement =
        Statement.read(LIST)
            .bind("user", query.userId())
            .bind("mine", owner == null ? null : owner == ExerciseQuery.Owner.MINE)
            .bind("text", query.text())
            .bind("url", clip == null ? null : clip.normalizedUrl())
            .bind("carousel_index", clip == null ? 0 : clip.carouselIndex())
            .bind("after_name", after == null ? null : after.name())
            .bind("after_id", after == null ? null : after.id())
            .bind("limit", query.limit());
    statement = bindWords(statement, "categories", query.categories());
    statement = bindWords(statement, "levels", query.levels());
    statement = bindWords(statement, "patterns", query.patterns());
    statement = bindWords(statement, "muscles", query.muscles());
    statement = bindWords(statement, "spare", query.spare());
    statement = bindWords(statement, "tags", query.tags());
    return bindTexts(statement, "available", query.available());
  }

  private static Statement bindWords(Statement statement, String name, List<?> words) {
    return bindTexts(statement, name, words.isEmpty() ? null : words);
  }

  private static Statement bindTexts(
      Statement statement, String name, @Nullable Iterable<?> words) {
    return words == null ? statement.bind(name, (String) null) : statement.bindTexts(name, words);
  }
}
